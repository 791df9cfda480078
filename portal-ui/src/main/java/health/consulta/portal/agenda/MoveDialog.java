package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.contract.consultation.Slot;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;

/// Another day and one of its free times for a booking; it keeps its own until the other is taken.
final class MoveDialog extends Dialog {
  private final DatePicker day = new DatePicker(Words.of("agenda.move.day"));
  private final Select<Slot> time = new Select<>();
  private final Booking booking;
  private final ZoneId zone;
  private final BookingApi bookings;
  private final AgendaApi agendas;
  private final Runnable moved;

  MoveDialog(Booking booking, ZoneId zone, BookingApi bookings, AgendaApi agendas, Runnable moved) {
    this.booking = booking;
    this.zone = zone;
    this.bookings = bookings;
    this.agendas = agendas;
    this.moved = moved;
    setHeaderTitle(Words.of("agenda.move"));
    day.setLocale(UI.getCurrent().getLocale());
    day.addValueChangeListener(chosen -> offer());
    day.setValue(LocalDate.ofInstant(booking.start(), zone));
    time.setLabel(Words.of("agenda.move.time"));
    time.setItemLabelGenerator(slot -> clock().format(slot.start().atZone(zone)));
    time.setErrorMessage(Words.of("agenda.move.needed"));
    add(new FormLayout(day, time));
    var move = new Button(Words.of("agenda.move"), clicked -> move());
    move.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), move);
  }

  private void offer() {
    var slots = day.getValue() == null ? List.<Slot>of() : free(day.getValue());
    time.setItems(slots);
    time.setInvalid(false);
    time.setHelperText(slots.isEmpty() ? Words.of("agenda.move.full") : "");
  }

  private List<Slot> free(LocalDate date) {
    var from = date.atStartOfDay(zone).toInstant();
    var to = date.plusDays(1).atStartOfDay(zone).toInstant();
    return agendas.slots(booking.practitionerId(), booking.visitReasonId(), from, to).items();
  }

  private void move() {
    var chosen = time.getValue();
    time.setInvalid(chosen == null);
    if (chosen == null) return;
    try {
      var wanted = new RescheduleBooking(chosen.start(), null);
      bookings.reschedule(booking.id(), wanted, UUID.randomUUID().toString());
      Words.toast(Words.of("agenda.move.done"));
      close();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      offer();
    }
    moved.run();
  }

  private static DateTimeFormatter clock() {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(UI.getCurrent().getLocale());
  }
}
