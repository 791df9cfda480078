package health.consulta.portal.day;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.booking.DayPlan;
import health.consulta.contract.booking.PlanDay.Act;
import health.consulta.contract.booking.PlanDay.Choice;
import health.consulta.contract.booking.PlanDay.Kind;
import health.consulta.portal.frame.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One visit of a plan: what is proposed, and what else may be chosen.
final class PlanStep extends ListItem {
  private final DayPlan.Step step;
  private final String patient;
  private final ZoneId zone;
  private final Select<Option> choice = new Select<>();
  private final Span outcome = new Span();

  /// @param patient the name, as the day knows it
  PlanStep(Kind kind, DayPlan.Step step, String patient, ZoneId zone, Runnable changed) {
    this.step = step;
    this.patient = patient;
    this.zone = zone;
    var options = options(kind);
    choice.setAriaLabel(Words.of("day.plan.choice", patient));
    choice.setItems(options);
    choice.setItemLabelGenerator(option -> words(Objects.requireNonNull(option)));
    choice.setValue(options.getFirst());
    choice.addValueChangeListener(chosen -> changed.run());
    var time = new Span(clock("HH:mm", step.start()));
    time.addClassName("date");
    var who = new Span(patient);
    who.addClassName("grow");
    add(time, who, choice, outcome);
  }

  UUID bookingId() {
    return step.bookingId();
  }

  /// Absent: the visit is left alone.
  Optional<Choice> value() {
    var chosen = choice.getValue();
    return chosen.act() == null
        ? Optional.empty()
        : Optional.of(new Choice(step.bookingId(), chosen.act(), chosen.to()));
  }

  /// @param code as the plan tells it
  void ended(String code) {
    var done = code.equals("DONE");
    choice.setReadOnly(true);
    outcome.addClassName("s-status");
    getElement().setAttribute("data-status", done ? "done" : "noshow");
    outcome.setText(done ? Words.of("day.plan.done") : Words.ofCode("problem", code));
  }

  String patient() {
    return patient;
  }

  /// What is proposed stands first.
  private List<Option> options(Kind kind) {
    var all = new ArrayList<Option>();
    all.add(new Option(step.act(), step.to()));
    step.proposals().forEach(start -> all.add(new Option(Act.MOVE, start)));
    if (kind == Kind.LATE) all.add(new Option(Act.TELL, null));
    if (kind == Kind.FREE) all.add(new Option(Act.CANCEL, null));
    all.add(new Option(null, null));
    return all.stream().distinct().toList();
  }

  private String words(Option option) {
    if (option.act() == null) return Words.of("day.plan.leave");
    return switch (option.act()) {
      case TELL -> Words.of("day.plan.tell");
      case CANCEL -> Words.of("day.plan.cancel");
      case MOVE -> Words.of("day.plan.move", moved(Objects.requireNonNull(option.to())));
    };
  }

  private String moved(Instant to) {
    var sameDay = to.atZone(zone).toLocalDate().equals(step.start().atZone(zone).toLocalDate());
    return clock(sameDay ? "HH:mm" : "EEE d MMM, HH:mm", to);
  }

  private String clock(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, UI.getCurrent().getLocale())
        .format(at.atZone(zone));
  }

  private record Option(@Nullable Act act, @Nullable Instant to) {}
}
