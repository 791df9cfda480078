package health.consulta.portal.reports;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import health.consulta.contract.reporting.Rebuild;
import health.consulta.contract.reporting.Rebuild.State;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.ReportApi;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Has the reports compared with all that ever happened, and says what came of it.
final class Proof extends Div {
  private static final int EVERY = 2_000; // milliseconds
  private static final int LISTED = 20;

  private final ReportApi reports;
  private final Span outcome = new Span();
  private final UnorderedList differences = new UnorderedList();
  private final Button ask = new Button(Words.of("reports.rebuild"), clicked -> ask());
  private @Nullable Registration polling;

  Proof(ReportApi reports) {
    this.reports = reports;
    addClassName("s-proof");
    ask.setDisableOnClick(true);
    outcome.getElement().setAttribute("role", "status");
    outcome.setText(Words.of("reports.rebuild.why"));
    differences.setVisible(false);
    add(ask, outcome, differences);
  }

  private void ask() {
    show(reports::rebuild);
  }

  private void show(Supplier<Rebuild> asked) {
    try {
      show(asked.get());
    } catch (GatewayProblem problem) {
      stop();
      outcome.setText(Words.of(problem));
    }
  }

  private void show(Rebuild rebuild) {
    outcome.setText(
        switch (rebuild.state()) {
          case RUNNING -> Words.of("reports.rebuild.running", rebuild.events());
          case FAILED -> Words.of("reports.rebuild.failed");
          case DONE ->
              rebuild.differing() == 0
                  ? Words.of("reports.rebuild.equal", rebuild.events(), rebuild.facts())
                  : Words.of("reports.rebuild.differs", rebuild.events(), rebuild.differing());
        });
    list(rebuild);
    if (rebuild.state() != State.RUNNING) stop();
    else if (polling == null) poll(rebuild);
  }

  private void list(Rebuild rebuild) {
    differences.removeAll();
    for (var each : rebuild.differences().stream().limit(LISTED).toList())
      differences.add(
          new ListItem(
              Words.of(
                  "reports.rebuild.difference",
                  Words.of("reports.fact." + each.facts()),
                  each.id(),
                  said(each.stands()),
                  said(each.rebuilt()))));
    differences.setVisible(!rebuild.differences().isEmpty());
  }

  private static String said(@Nullable String fact) {
    return fact == null ? Words.of("reports.rebuild.nothing") : fact;
  }

  private void poll(Rebuild begun) {
    var ui = UI.getCurrent();
    ui.setPollInterval(EVERY);
    polling = ui.addPollListener(polled -> show(() -> reports.rebuild(begun.id())));
  }

  private void stop() {
    ask.setEnabled(true);
    if (polling == null) return;
    polling.remove();
    polling = null;
    UI.getCurrent().setPollInterval(-1);
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    stop();
  }
}
