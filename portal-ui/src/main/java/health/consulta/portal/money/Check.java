package health.consulta.portal.money;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.Reconcile;
import health.consulta.contract.payment.Reconciliation;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Has the ledger compared with each provider in turn, and says how far it is and what came of it.
final class Check extends Div {
  private static final int EVERY = 200; // milliseconds
  private static final List<PaymentProvider> PROVIDERS =
      List.of(PaymentProvider.STRIPE, PaymentProvider.PAYPAL);

  private final PaymentApi payments;
  private final Supplier<@Nullable LocalDate> from;
  private final Supplier<@Nullable LocalDate> to;
  private final Runnable compared;
  private final Button ask = new Button(Words.of("books.check"), clicked -> begin());
  private final ProgressBar bar = new ProgressBar(0, PROVIDERS.size());
  private final Span said = new Span();
  private final List<String> outcomes = new ArrayList<>();
  private @Nullable Registration polling;

  /// @param compared when all were asked
  Check(
      PaymentApi payments,
      Supplier<@Nullable LocalDate> from,
      Supplier<@Nullable LocalDate> to,
      Runnable compared) {
    this.payments = payments;
    this.from = from;
    this.to = to;
    this.compared = compared;
    addClassName("s-check");
    ask.setDisableOnClick(true);
    bar.setVisible(false);
    bar.getElement().setAttribute("aria-label", Words.of("books.check"));
    said.getElement().setAttribute("role", "status");
    add(ask, bar, said);
  }

  private void begin() {
    var first = from.get();
    var last = to.get();
    if (first == null || last == null) {
      said.setText(Words.of("books.check.days"));
      ask.setEnabled(true);
      return;
    }
    outcomes.clear();
    bar.setValue(0);
    bar.setVisible(true);
    said.setText(Words.of("books.check.asking", name(PROVIDERS.getFirst())));
    var ui = UI.getCurrent();
    ui.setPollInterval(EVERY);
    polling = ui.addPollListener(polled -> next(first, last));
  }

  /// One provider at each turn, so that the screen follows.
  private void next(LocalDate first, LocalDate last) {
    var provider = PROVIDERS.get(outcomes.size());
    outcomes.add(outcome(provider, first, last));
    bar.setValue(outcomes.size());
    if (outcomes.size() < PROVIDERS.size()) {
      said.setText(Words.of("books.check.asking", name(PROVIDERS.get(outcomes.size()))));
      return;
    }
    stop();
    said.setText(String.join(" · ", outcomes));
    compared.run();
  }

  private String outcome(PaymentProvider provider, LocalDate first, LocalDate last) {
    try {
      var found = payments.reconcile(new Reconcile(first, last, provider)).items();
      if (found.isEmpty()) return Words.of("books.check.without", name(provider));
      return said(found.getFirst());
    } catch (GatewayProblem problem) {
      return problem.unreachable()
          ? Words.of("books.check.silent", name(provider))
          : Words.of("books.check.refused", name(provider), Words.of(problem));
    }
  }

  private static String said(Reconciliation run) {
    int differing = run.differences().size();
    return differing == 0
        ? Words.of("books.check.equal", name(run.provider()), run.theirs())
        : Words.of("books.check.differs", name(run.provider()), differing);
  }

  private static String name(PaymentProvider provider) {
    return Words.of("books.provider." + provider);
  }

  private void stop() {
    ask.setEnabled(true);
    bar.setVisible(false);
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
