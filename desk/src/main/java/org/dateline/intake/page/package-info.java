/**
 * From a page of HTML to its article.
 *
 * <p>In: markup, whatever its state. Out: an {@link org.dateline.intake.page.Article}, or the reason why there is none. The page
 * is cut into blocks; a logistic model with readable weights ({@code block-model.tsv}, trained by {@code training/page}) says
 * which of them belong to the article. What sites call their parts, what they write around articles, and where they tell the
 * date are tables beside the classes: a new habit of sites is a new row.
 */
package org.dateline.intake.page;
