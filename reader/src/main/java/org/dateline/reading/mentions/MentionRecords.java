package org.dateline.reading.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.evidence.Offsets;
import org.dateline.evidence.Span;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.place.ResolvedPlace;
import org.dateline.mention.quantity.Quantity;
import org.dateline.mention.quantity.Unit;
import org.dateline.mention.thing.ThingMention;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.MentionKind;
import org.dateline.reading.record.MentionRecord;
import org.dateline.reading.record.MentionValue;

/** Writes mentions as the record has them, in the order of the text, with offsets in code points. */
public final class MentionRecords {
    private static final Comparator<MentionRecord> IN_TEXT =
            Comparator.comparing(mention -> mention.evidence().first());

    private final String text;
    private final Offsets offsets;

    private MentionRecords(String text) {
        this.text = text;
        this.offsets = new Offsets(text);
    }

    public static List<MentionRecord> list(Mentions mentions) {
        MentionRecords records = new MentionRecords(mentions.report().text());
        List<MentionRecord> all = new ArrayList<>();
        mentions.times().forEach(time -> all.add(records.time(time)));
        mentions.quantities().forEach(quantity -> all.add(records.quantity(quantity)));
        mentions.places().forEach(place -> all.add(records.place(place)));
        mentions.names().forEach(name -> all.add(records.name(name)));
        mentions.things().forEach(thing -> all.addAll(records.thing(thing)));
        all.sort(IN_TEXT);
        return List.copyOf(all);
    }

    private MentionRecord time(TimeMention time) {
        MentionValue value =
                MentionValue.time(time.timex().type().name(), time.timex().value());
        return mention(MentionKind.TIME, time.span(), Optional.of(value), time.rule());
    }

    private MentionRecord quantity(Quantity quantity) {
        MentionKind kind =
                quantity.unit().filter(Unit.MONEY::equals).isPresent() ? MentionKind.MONEY : MentionKind.QUANTITY;
        Optional<String> unit = quantity.unit().map(it -> it.name().toLowerCase(Locale.ROOT));
        MentionValue value = MentionValue.quantity(quantity.low(), quantity.high(), unit);
        return mention(kind, quantity.span(), Optional.of(value), quantity.rule());
    }

    private MentionRecord place(PlaceMention mention) {
        Optional<ResolvedPlace> place = mention.resolved();
        MentionValue value = MentionValue.place(
                place.map(ResolvedPlace::name).orElse(mention.words()),
                place.flatMap(ResolvedPlace::gazetteerId),
                place.map(ResolvedPlace::latitude),
                place.map(ResolvedPlace::longitude),
                place.flatMap(ResolvedPlace::countryCode),
                place.map(it -> it.kind().toString()));
        return mention(MentionKind.PLACE, mention.span(), Optional.of(value), mention.rule());
    }

    private MentionRecord name(NameMention name) {
        return switch (name.kind()) {
            case PERSON -> mention(MentionKind.PERSON, name.span(), canonical(name), name.rule());
            case ORGANISATION -> mention(MentionKind.ORGANISATION, name.span(), canonical(name), name.rule());
            case FACILITY -> mention(MentionKind.FACILITY, name.span(), Optional.empty(), name.rule());
            case NATIONALITY ->
                mention(
                        MentionKind.NATIONALITY,
                        name.span(),
                        name.country().map(MentionValue::nationality),
                        name.rule());
        };
    }

    private static Optional<MentionValue> canonical(NameMention name) {
        return Optional.of(MentionValue.canonical(name.bestName()));
    }

    /** A tank is both, weapon and vehicle. What only may be a weapon, and use without a thing ("gunfire"), is left out. */
    private List<MentionRecord> thing(ThingMention thing) {
        List<MentionRecord> records = new ArrayList<>();
        if (thing.isWeapon() && !thing.weak() && !thing.use()) {
            records.add(mention(MentionKind.WEAPON, thing.coreSpan(), Optional.empty(), thing.rule()));
        }
        if (thing.vehicle() && !thing.weak()) {
            records.add(mention(MentionKind.VEHICLE, thing.coreSpan(), Optional.empty(), thing.rule()));
        }
        return records;
    }

    private MentionRecord mention(MentionKind kind, Span span, Optional<MentionValue> value, String rule) {
        Evidence evidence = Evidence.at(offsets.toCodePoints(span));
        return new MentionRecord(kind, span.of(text), evidence, value, Optional.of(rule));
    }
}
