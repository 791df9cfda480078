package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.portal.agenda.PracticeBooks.Wish;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The practice books for somebody: who, why, when, once or again and again. What is typed stays
/// while the agenda changes beside it, and when the booking is refused.
final class BookPanel extends Aside {
  private final PatientField patient;
  private final Select<VisitReason> reason = new Select<>();
  private final DatePicker day = new DatePicker(Words.of("agenda.move.day"));
  private final TimePicker time = new TimePicker(Words.of("agenda.move.time"));
  private final TextArea note = NoteField.area();
  private final RepeatField repeat = new RepeatField(this::name);
  private final Paragraph where = new Paragraph();
  private final Button save = new Button();
  private final Anchor list = new Anchor();
  private final AgendaApi agendas;
  private final PracticeBooks books;
  private final Runnable closed;
  private @Nullable Column column;

  BookPanel(AgendaApi agendas, People people, PracticeBooks books, Runnable closed) {
    this.agendas = agendas;
    this.patient = new PatientField(people);
    this.books = books;
    this.closed = closed;
    addClassNames("s-panel", "s-book");
    getElement().setAttribute("aria-label", Words.of("agenda.book"));
    reason.setLabel(Words.of("agenda.reason"));
    reason.setErrorMessage(Words.of("agenda.book.reason.needed"));
    reason.setItemLabelGenerator(BookPanel::lasting);
    time.setStep(Duration.ofMinutes(5));
    patient.setWidthFull();
    reason.setWidthFull();
    var when = new Div(day, time);
    when.addClassName("s-pair");
    add(top(), where, patient, reason, when, note, repeat, actions());
    name();
    setVisible(false);
  }

  /// @param minutes that were drawn: the reason that comes nearest is proposed; 0 for none
  void show(Column chosen, Instant start, int minutes) {
    var other = column == null || !column.who().equals(chosen.who());
    column = chosen;
    patient.of(chosen);
    books.another();
    where.setText(chosen.who().displayName());
    list.setHref("/attente?praticien=" + chosen.who().id());
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
    var top = new Div(new H2(Words.of("agenda.book")), shut);
    top.addClassName("s-panel-top");
    return top;
  }

  private Div actions() {
    var wait =
        new Button(
            Words.of("agenda.wait"),
            clicked -> wish().ifPresent(wish -> books.await(wish, this::done)));
    save.addClickListener(clicked -> book());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    list.setText(Words.of("agenda.wait.list"));
    list.getElement().setAttribute("router-link", true);
    var actions = new Div(save, wait, list);
    actions.addClassNames("s-actions", "s-stack");
    return actions;
  }

  private void name() {
    save.setText(Words.of(repeat.every().isPresent() ? "agenda.series.look" : "agenda.book.save"));
  }

  private void book() {
    if (!repeat.isRight()) return;
    wish()
        .ifPresent(wish ->
            repeat
                .every()
                .ifPresentOrElse(
                    every -> books.series(wish, every, repeat.count(), this::done),
                    () -> books.once(wish, this::done)));
  }

  /// Empty when something is missing, which is said beside its field.
  private Optional<Wish> wish() {
    var who = patient.getValue();
    var why = reason.getValue();
    var at = column;
    patient.setInvalid(who == null);
    reason.setInvalid(why == null);
    day.setInvalid(day.isEmpty());
    time.setInvalid(time.isEmpty());
    if (at == null || who == null || why == null || day.isInvalid() || time.isInvalid())
      return Optional.empty();
    var start = day.getValue().atTime(time.getValue()).atZone(at.zone()).toInstant();
    return Optional.of(new Wish(at, who, why, start, note.isEmpty() ? null : note.getValue()));
  }

  private void done() {
    patient.clear();
    reason.clear();
    note.clear();
    repeat.clear();
    closed.run();
  }
}
