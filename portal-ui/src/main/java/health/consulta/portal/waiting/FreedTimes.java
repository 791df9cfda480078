package health.consulta.portal.waiting;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import health.consulta.contract.Page;
import health.consulta.contract.booking.FreedTime;
import health.consulta.contract.booking.FreedTime.Offer;
import health.consulta.contract.booking.FreedTime.PassedOver;
import health.consulta.portal.frame.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The record: each time that became free, whom it was offered to, who was passed over, and why.
final class FreedTimes extends Section {
  static final int SHOWN = 20;

  private final UnorderedList list = new UnorderedList();
  private final Paragraph none = new Paragraph(Words.of("waiting.freed.none"));
  private final NativeButton more = new NativeButton(Words.of("waiting.freed.older"));
  private @Nullable PracticeTimes practice;
  private int next;

  /// @param older asked for a page of what was before
  FreedTimes(IntConsumer older) {
    list.addClassName("s-freed");
    more.addClickListener(clicked -> older.accept(next));
    add(new H2(Words.of("waiting.freed")), none, list, more);
  }

  void show(Page<FreedTime> newest, PracticeTimes times) {
    practice = times;
    next = 0;
    list.removeAll();
    none.setVisible(newest.items().isEmpty());
    add(newest);
  }

  void add(Page<FreedTime> page) {
    var times = practice;
    if (times == null) return;
    page.items().forEach(time -> list.add(item(time, times)));
    next = page.page() + 1;
    more.setVisible((long) next * SHOWN < page.total());
  }

  private static ListItem item(FreedTime time, PracticeTimes practice) {
    var status = new Span(Words.of("waiting.freed." + time.status()));
    status.addClassName("s-status");
    var why = new Span(practice.reason(time.visitReasonId()));
    why.addClassName("why");
    var item = new ListItem(new H3(practice.full(time.start())), why, status);
    var offers = new OrderedList();
    time.offers().forEach(offer -> offers.add(offer(offer, time, practice)));
    if (!time.offers().isEmpty()) item.add(offers);
    else if (time.passedOver().isEmpty()) item.add(new Paragraph(Words.of("waiting.freed.nobody")));
    if (!time.passedOver().isEmpty()) item.add(passedOver(time.passedOver(), time));
    return item;
  }

  private static ListItem offer(Offer offer, FreedTime time, PracticeTimes practice) {
    var fits =
        offer.fits().stream()
            .map(fit -> Words.of("waiting.fit." + fit))
            .collect(Collectors.joining(", "));
    var who = new Span(name(offer.patientId(), time));
    who.addClassName("who");
    var came = new Span(became(offer, practice));
    var order = new Span(Words.of("waiting.position", offer.position()) + " · " + fits);
    order.addClassName("why");
    var item = new ListItem(who, came, order);
    if (!offer.passedOver().isEmpty()) item.add(passedOver(offer.passedOver(), time));
    return item;
  }

  private static String became(Offer offer, PracticeTimes practice) {
    var outcome = Words.of("waiting.outcome." + offer.outcome());
    var offeredAt = offer.offeredAt();
    if (offeredAt == null) return outcome;
    var offered = Words.of("waiting.offered", practice.moment(offeredAt));
    var endedAt = offer.endedAt();
    var until = offer.expiresAt();
    if (endedAt != null) return offered + ", " + outcome + " " + practice.clock(endedAt);
    return until == null
        ? offered
        : offered + ", " + Words.of("waiting.offered.until", practice.clock(until));
  }

  private static NativeDetails passedOver(List<PassedOver> people, FreedTime time) {
    var rows = new UnorderedList();
    people.forEach(one ->
        rows.add(
            new ListItem(
                Words.of("waiting.position", one.position())
                    + " · "
                    + name(one.patientId(), time)
                    + " · "
                    + Words.of("waiting.cause." + one.cause()))));
    return new NativeDetails(Words.of("waiting.passedOver", people.size()), rows);
  }

  private static String name(UUID patient, FreedTime time) {
    return time.names().getOrDefault(patient, Words.of("waiting.nobody"));
  }
}
