package org.dateline.intake.book;

import java.util.Optional;
import org.dateline.report.Report;

/**
 * Something that came in and could not be read.
 *
 * @param path the file or folder that it was taken from, as it was named
 * @param place its place among all that this path hands on, from 1
 * @param id what it is called
 * @param why in one line
 * @param ours whether the mistake is ours
 * @param report what it is, where it could at least be opened
 */
public record DeadLetter(String path, long place, String id, String why, boolean ours, Optional<Report> report) {}
