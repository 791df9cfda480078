package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.portal.agenda.Undos.Done;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The practice books for somebody it knows: who, why, when. What is typed stays while the agenda
/// changes beside it, and when the booking is refused.
final class BookPanel extends Aside {
  private final PatientField patient;
  private final Select<VisitReason> reason = new Select<>();
  private final DatePicker day = new DatePicker(Words.of("agenda.move.day"));
  private final TimePicker time = new TimePicker(Words.of("agenda.move.time"));
  private final H2 title = new H2(Words.of("agenda.book"));
  private final Paragraph where = new Paragraph();
  private final Button save = new Button(Words.of("agenda.book.save"));
  private final AgendaApi agendas;
  private final BookingApi bookings;
  private final Runnable booked;
  private final Runnable closed;
  private final Undos undos;
  private @Nullable Column column;
  private String key = "";

  /// @param booked when the agenda has changed
  BookPanel(
      AgendaApi agendas,
      BookingApi bookings,
      People people,
      Undos undos,
      Runnable booked,
      Runnable closed) {
    this.agendas = agendas;
    this.patient = new PatientField(people);
    this.bookings = bookings;
    this.undos = undos;
    this.booked = booked;
    this.closed = closed;
    addClassNames("s-panel", "s-book");
    getElement().setAttribute("aria-label", Words.of("agenda.book"));
    reason.setLabel(Words.of("agenda.reason"));
    reason.setErrorMessage(Words.of("agenda.book.reason.needed"));
    reason.setItemLabelGenerator(BookPanel::lasting);
    time.setStep(Duration.ofMinutes(5));
    patient.setWidthFull();
    reason.setWidthFull();
    day.setWidthFull();
    time.setWidthFull();
    add(top(), where, patient, reason, day, time, save());
    setVisible(false);
  }

  /// @param minutes that were drawn: the reason that comes nearest is proposed; 0 for none
  void show(Column chosen, Instant start, int minutes) {
    var other = column == null || !column.who().equals(chosen.who());
    column = chosen;
    patient.of(chosen);
    key = UUID.randomUUID().toString();
    where.setText(chosen.who().displayName());
    var locale = UI.getCurrent().getLocale();
    day.setLocale(locale);
    time.setLocale(locale);
    day.setValue(start.atZone(chosen.zone()).toLocalDate());
    time.setValue(start.atZone(chosen.zone()).toLocalTime());
    if (other) {
      patient.clear();
      reasons(chosen);
    }
    if (minutes > 0) propose(minutes);
    setVisible(true);
    patient.focus();
  }

  /// The same once more: who, and for what where the practitioner sees people for that.
  void paste(Copied copied, Column chosen, Instant start) {
    show(chosen, start, 0);
    patient.setValue(new Person(copied.patientId(), copied.patient(), ""));
    try {
      var who = chosen.who().id();
      var reasons = Reasons.of(agendas, copied.practitionerId(), copied.visitReasonId(), who);
      var same = who.equals(copied.practitionerId()) ? reasons.was() : reasons.same().orElse(null);
      reason
          .getListDataView()
          .getItems()
          .filter(each -> each.equals(same))
          .forEach(reason::setValue);
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    save.focus();
  }

  private void reasons(Column chosen) {
    try {
      reason.setItems(
          agendas.ownReasons(chosen.who().id()).items().stream()
              .filter(VisitReason::active)
              .toList());
    } catch (GatewayProblem problem) {
      reason.setItems();
      column = null;
      Words.toast(Words.of(problem));
    }
  }

  private void propose(int minutes) {
    reason
        .getListDataView()
        .getItems()
        .min(Comparator.comparingInt(each -> Math.abs(each.durationMinutes() - minutes)))
        .ifPresent(reason::setValue);
  }

  static String lasting(VisitReason reason) {
    return Words.of("agenda.book.lasting", reason.name(), reason.durationMinutes());
  }

  private Div top() {
    var shut = new NativeButton("", clicked -> closed.run());
    shut.add(new Icon("close"));
    shut.addClassName("quiet");
    Words.name(shut, Words.of("action.close"));
    var top = new Div(title, shut);
    top.addClassName("s-panel-top");
    return top;
  }

  private Div save() {
    save.addClickListener(clicked -> book(null));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var actions = new Div(save);
    actions.addClassName("s-actions");
    return actions;
  }

  private void book(@Nullable String override) {
    var who = patient.getValue();
    var why = reason.getValue();
    var at = column;
    patient.setInvalid(who == null);
    reason.setInvalid(why == null);
    day.setInvalid(day.getValue() == null);
    time.setInvalid(time.getValue() == null);
    if (who == null || why == null || at == null || day.isInvalid() || time.isInvalid()) return;
    var start = day.getValue().atTime(time.getValue()).atZone(at.zone()).toInstant();
    var wanted =
        new BookSlot(
            at.who().id(), why.id(), start, who.id(), PaymentProvider.NONE, null, null, override);
    try {
      var id = bookings.book(wanted, key).id();
      var words = Words.of("agenda.book.done", who.name(), at.clock(start));
      done();
      undos.did(words, new Done(() -> takeBack(id), Words.of("agenda.undo.booked", who.name())));
    } catch (GatewayProblem problem) {
      refused(problem, override);
    }
  }

  private void takeBack(UUID booking) {
    var why = new CancelBooking(Words.of("agenda.undo.reason"));
    bookings.cancel(booking, why, "undo-" + booking);
  }

  private void done() {
    patient.clear();
    reason.clear();
    closed.run();
    booked.run();
  }

  /// Another try is another request; only one that had no answer is the same.
  private void refused(GatewayProblem problem, @Nullable String override) {
    if (!problem.unreachable()) key = UUID.randomUUID().toString();
    if (override == null && Moves.mayOverride(problem))
      new OverrideDialog(Moves.rules(problem), this::book).open();
    else Words.toast(Moves.refusal(problem));
  }
}
