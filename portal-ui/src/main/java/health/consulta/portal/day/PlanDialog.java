package health.consulta.portal.day;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import health.consulta.contract.booking.DayPlan;
import health.consulta.contract.booking.PlanDay;
import health.consulta.contract.booking.PlanDay.Kind;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The practice runs late, or has to free the rest of a stretch: what would become of each visit
/// first, and only then does it. Pressed twice it is done once.
final class PlanDialog extends Dialog {
  private static final int STEP = 5;
  private static final int MOST = 240;
  private static final int USUAL = 20;

  private final IntegerField minutes = new IntegerField(Words.of("day.plan.minutes"));
  private final Paragraph said = new Paragraph();
  private final UnorderedList list = new UnorderedList();
  private final Button act = new Button();
  private final List<PlanStep> steps = new ArrayList<>();
  private final Kind kind;
  private final Stretch stretch;
  private final BookingApi bookings;
  private final Runnable changed;
  private String key = "";

  /// @param changed when the day has
  PlanDialog(Kind kind, Stretch stretch, BookingApi bookings, Runnable changed) {
    this.kind = kind;
    this.stretch = stretch;
    this.bookings = bookings;
    this.changed = changed;
    setHeaderTitle(Words.of("day.plan." + kind, stretch.who()));
    setWidth("640px");
    minutes.setMin(STEP);
    minutes.setMax(MOST);
    minutes.setStep(STEP);
    minutes.setStepButtonsVisible(true);
    minutes.setValue(USUAL);
    minutes.setErrorMessage(Words.of("setup.minutes.wrong", STEP, MOST));
    minutes.setVisible(kind == Kind.LATE);
    minutes.addValueChangeListener(typed -> preview());
    said.getElement().setAttribute("role", "status");
    list.addClassName("s-lines");
    add(new Paragraph(stretch.words()), minutes, said, list);
    act.addThemeVariants(ButtonVariant.PRIMARY);
    act.setText(Words.of("day.plan." + kind + ".do"));
    act.addClickListener(clicked -> carryOut());
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), act);
    preview();
  }

  private void preview() {
    if (kind == Kind.LATE && !right()) return;
    try {
      show(bookings.plan(wanted(true), UUID.randomUUID().toString()));
    } catch (GatewayProblem problem) {
      act.setEnabled(false);
      said.setText(Words.of(problem));
    }
  }

  private boolean right() {
    var typed = minutes.getValue();
    minutes.setInvalid(typed == null || typed < STEP || typed > MOST || typed % STEP != 0);
    return !minutes.isInvalid();
  }

  private void show(DayPlan plan) {
    key = UUID.randomUUID().toString();
    steps.clear();
    list.removeAll();
    for (var step : plan.steps()) {
      var patient = stretch.names().getOrDefault(step.bookingId(), Words.of("agenda.panel"));
      var line = new PlanStep(kind, step, patient, stretch.zone(), this::chosen);
      steps.add(line);
      list.add(line);
    }
    act.setEnabled(kind == Kind.FREE || !steps.isEmpty());
    said.setText(
        steps.isEmpty() ? Words.of("day.plan.nobody") : Words.of("day.plan.count", steps.size()));
  }

  /// Another choice is another plan.
  private void chosen() {
    key = UUID.randomUUID().toString();
  }

  private void carryOut() {
    try {
      ended(bookings.plan(wanted(false), key));
    } catch (GatewayProblem problem) {
      said.setText(problem.unreachable() ? Words.of("day.plan.goesOn") : Words.of(problem));
    }
    changed.run();
  }

  private void ended(DayPlan plan) {
    act.setEnabled(false);
    minutes.setReadOnly(true);
    var failed = new ArrayList<String>();
    for (var step : plan.steps()) {
      var outcome = step.outcome();
      if (outcome == null) continue;
      steps.stream()
          .filter(line -> line.bookingId().equals(step.bookingId()))
          .findFirst()
          .ifPresent(line -> {
            line.ended(outcome);
            if (!outcome.equals("DONE")) failed.add(line.patient());
          });
    }
    said.setText(
        failed.isEmpty()
            ? Words.of("day.plan.allDone")
            : Words.of("day.plan.failed", String.join(", ", failed)));
  }

  private PlanDay wanted(boolean preview) {
    return new PlanDay(
        stretch.practitionerId(),
        kind,
        stretch.from(),
        stretch.until(),
        kind == Kind.LATE ? minutes.getValue() : null,
        preview,
        preview
            ? List.of()
            : steps.stream().map(PlanStep::value).flatMap(Optional::stream).toList());
  }
}
