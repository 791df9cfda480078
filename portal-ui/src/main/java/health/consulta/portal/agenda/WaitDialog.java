package health.consulta.portal.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.WaitingApi;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.UUID;

/// The practice puts a patient on its waiting list, with the times that suit.
final class WaitDialog extends Dialog {
  private static final int USUAL_DAYS = 30;

  private final DatePicker from = new DatePicker(Words.of("agenda.wait.from"));
  private final DatePicker until = new DatePicker(Words.of("agenda.wait.until"));
  private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(Words.of("agenda.wait.days"));
  private final TimePicker earliest = new TimePicker(Words.of("agenda.wait.earliest"));
  private final TimePicker latest = new TimePicker(Words.of("agenda.wait.latest"));
  private final Column at;
  private final Person who;
  private final VisitReason why;
  private final WaitingApi waiting;
  private final Runnable done;
  private String key = UUID.randomUUID().toString();

  WaitDialog(
      Column at, Person who, VisitReason why, LocalDate first, WaitingApi waiting, Runnable done) {
    this.at = at;
    this.who = who;
    this.why = why;
    this.waiting = waiting;
    this.done = done;
    setHeaderTitle(Words.of("agenda.wait.title", who.name()));
    setWidth("28rem");
    from.setValue(first);
    until.setValue(first.plusDays(USUAL_DAYS));
    until.setErrorMessage(Words.of("agenda.wait.until.wrong"));
    latest.setErrorMessage(Words.of("agenda.wait.latest.wrong"));
    days.setItems(DayOfWeek.values());
    days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
    days.setHelperText(Words.of("agenda.wait.any"));
    for (var picker : new DatePicker[] {from, until}) {
      picker.setLocale(getLocale());
      picker.setWidthFull();
    }
    for (var picker : new TimePicker[] {earliest, latest}) {
      picker.setLocale(getLocale());
      picker.setStep(Duration.ofMinutes(30));
      picker.setClearButtonVisible(true);
      picker.setWidthFull();
    }
    add(
        new Paragraph(Words.of("agenda.wait.what", why.name(), at.who().displayName())),
        pair(from, until),
        days,
        pair(earliest, latest));
    var save = new Button(Words.of("agenda.wait.save"), clicked -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), save);
  }

  private static Div pair(Component one, Component two) {
    var pair = new Div(one, two);
    pair.addClassName("s-pair");
    return pair;
  }

  private void save() {
    from.setInvalid(from.isEmpty());
    until.setInvalid(
        until.isEmpty() || !from.isEmpty() && until.getValue().isBefore(from.getValue()));
    latest.setInvalid(
        !latest.isEmpty()
            && !earliest.isEmpty()
            && latest.getValue().isBefore(earliest.getValue()));
    if (from.isInvalid() || until.isInvalid() || latest.isInvalid()) return;
    var wanted =
        new JoinWaitingList(
            at.who().id(),
            why.id(),
            who.id(),
            from.getValue(),
            until.getValue(),
            days.getValue(),
            earliest.getValue(),
            latest.getValue());
    try {
      waiting.join(wanted, key);
      Words.toast(Words.of("agenda.wait.done", who.name()));
      close();
      done.run();
    } catch (GatewayProblem problem) {
      if (!problem.unreachable()) key = UUID.randomUUID().toString();
      Words.toast(refusal(problem));
    }
  }

  /// The other words are for the patient.
  private static String refusal(GatewayProblem problem) {
    return switch (problem.code()) {
      case "ALREADY_WAITING", "TOO_MANY_WAITS", "ONLINE_BOOKING_BLOCKED" ->
          Words.of("agenda.wait.refused." + problem.code());
      default -> Words.of(problem);
    };
  }
}
