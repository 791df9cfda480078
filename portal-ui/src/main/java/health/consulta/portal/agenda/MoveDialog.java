package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Once;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Another day, another practitioner and one of their free times for a booking; it keeps its own
/// until the other is taken.
final class MoveDialog extends Dialog {
  private final Select<Practitioner> who = new Select<>();
  private final Select<VisitReason> reason = new Select<>();
  private final DatePicker day = new DatePicker(Words.of("agenda.move.day"));
  private final Select<Slot> time = new Select<>();
  private final SeriesScope scope;
  private final Booking booking;
  private final ZoneId zone;
  private final BookingApi bookings;
  private final AgendaApi agendas;
  private final Runnable moved;
  private final Once once = new Once();

  /// @param practitioners whose agendas the caller keeps
  MoveDialog(
      Booking booking,
      ZoneId zone,
      List<Practitioner> practitioners,
      BookingApi bookings,
      AgendaApi agendas,
      Runnable moved) {
    this.booking = booking;
    this.zone = zone;
    this.bookings = bookings;
    this.agendas = agendas;
    this.moved = moved;
    this.scope = new SeriesScope(booking);
    setHeaderTitle(Words.of("agenda.move"));
    var form = new FormLayout(day, time);
    reasons(practitioners, form);
    day.setLocale(UI.getCurrent().getLocale());
    day.addValueChangeListener(chosen -> offer());
    time.setLabel(Words.of("agenda.move.time"));
    time.setItemLabelGenerator(slot -> clock().format(slot.start().atZone(zone)));
    time.setErrorMessage(Words.of("agenda.move.needed"));
    day.setValue(LocalDate.ofInstant(booking.start(), zone));
    add(form, scope);
    var move = new Button(Words.of("agenda.move"), clicked -> move());
    move.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), move);
  }

  private void reasons(List<Practitioner> practitioners, FormLayout form) {
    if (practitioners.size() < 2) return;
    who.setLabel(Words.of("agenda.practitioner"));
    who.setItems(practitioners);
    who.setItemLabelGenerator(Practitioner::displayName);
    practitioners.stream()
        .filter(each -> each.id().equals(booking.practitionerId()))
        .findFirst()
        .ifPresent(who::setValue);
    reason.setLabel(Words.of("agenda.reason"));
    reason.setItemLabelGenerator(BookPanel::lasting);
    reason.setErrorMessage(Words.of("agenda.book.reason.needed"));
    reason.setVisible(false);
    who.addValueChangeListener(chosen -> like());
    reason.addValueChangeListener(chosen -> offer());
    form.addComponentAsFirst(reason);
    form.addComponentAsFirst(who);
  }

  /// What the other practitioner offers instead; the same act is proposed.
  private void like() {
    reason.setVisible(isHandedOver());
    scope.setVisible(booking.seriesId() != null && !isHandedOver());
    if (isHandedOver())
      try {
        var reasons =
            Reasons.of(agendas, booking.practitionerId(), booking.visitReasonId(), practitioner());
        reason.setItems(reasons.like());
        reasons.same().ifPresent(reason::setValue);
      } catch (GatewayProblem problem) {
        reason.setItems();
        Words.toast(Words.of(problem));
      }
    offer();
  }

  private boolean isHandedOver() {
    return !practitioner().equals(booking.practitionerId());
  }

  private UUID practitioner() {
    return who.getValue() == null ? booking.practitionerId() : who.getValue().id();
  }

  private void offer() {
    var slots = day.getValue() == null ? List.<Slot>of() : free(day.getValue());
    time.setItems(slots);
    time.setInvalid(false);
    time.setHelperText(slots.isEmpty() ? Words.of("agenda.move.full") : "");
  }

  private List<Slot> free(LocalDate date) {
    var why =
        isHandedOver()
            ? reason.getOptionalValue().map(VisitReason::id).orElse(null)
            : booking.visitReasonId();
    if (why == null) return List.of();
    var from = date.atStartOfDay(zone).toInstant();
    var to = date.plusDays(1).atStartOfDay(zone).toInstant();
    return agendas.slots(practitioner(), why, from, to).items();
  }

  private void move() {
    var chosen = time.getValue();
    time.setInvalid(chosen == null);
    reason.setInvalid(reason.isVisible() && reason.getValue() == null);
    if (chosen == null || reason.isInvalid()) return;
    try {
      if (scope.isSeveral()) moveSeveral(chosen);
      else moveOne(chosen);
      close();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      offer();
    }
    moved.run();
  }

  private void moveOne(Slot chosen) {
    bookings.reschedule(booking.id(), wanted(chosen), UUID.randomUUID().toString());
    Words.toast(Words.of("agenda.move.done"));
  }

  /// The others follow by as many days, to the same time of day.
  private void moveSeveral(Slot chosen) {
    var wanted = new ChangeSeries(booking.id(), scope.getValue(), chosen.start(), null);
    var series = Objects.requireNonNull(booking.seriesId());
    var done = once.ask(wanted, key -> bookings.moveSeries(series, wanted, key));
    SeriesScope.tell("agenda.scope.moved", done, zone);
  }

  private RescheduleBooking wanted(Slot chosen) {
    return isHandedOver()
        ? new RescheduleBooking(chosen.start(), null, practitioner(), reason.getValue().id(), null)
        : new RescheduleBooking(chosen.start(), null);
  }

  private static DateTimeFormatter clock() {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(UI.getCurrent().getLocale());
  }
}
