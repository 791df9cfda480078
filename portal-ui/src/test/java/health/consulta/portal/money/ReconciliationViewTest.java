package health.consulta.portal.money;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import health.consulta.contract.payment.Reconcile;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import health.consulta.portal.frame.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationViewTest extends ScreenTest {
  @Test
  void it_is_the_administrators() {
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("rapprochement");
    _assertOne(NotYoursView.class);
    assertThat(GATEWAY.asked()).isEmpty();
  }

  @Test
  void what_differs_stands_first_with_its_two_sides_and_the_way_to_the_payment() {
    open();
    assertThat(GridKt._getFormattedRow(_get(DifferenceTable.class), 0))
        .contains("Carte (Stripe)", "Encaissement", "rien", "35,00\u00a0€", "pi_3Q");
    assertThat(text()).contains("Écarts (1)", "/", "412 écritures", "9f86d081");
    assertThat(GridKt._size(_get(RunTable.class))).isEqualTo(2);
  }

  @Test
  void a_check_asks_each_provider_in_turn_and_says_how_far_it_is() {
    open();
    check();
    assertThat(_get(ProgressBar.class).getValue()).isZero();
    assertThat(said()).startsWith("Carte (Stripe)");
    poll();
    assertThat(_get(ProgressBar.class).getValue()).isEqualTo(1);
    poll();
    assertThat(asked())
        .extracting(each -> each.provider().name())
        .containsExactly("STRIPE", "PAYPAL");
    assertThat(said())
        .isEqualTo(
            "Carte (Stripe) : aucun écart (12 mouvements) · PayPal : aucun écart (12 mouvements)");
    _assertNone(ProgressBar.class);
    assertThat(UI.getCurrent().getPollInterval()).isNegative();
    _assertNone(DifferenceTable.class); // answered by the new comparison
    assertThat(GridKt._size(_get(RunTable.class))).isEqualTo(4);
  }

  @Test
  void one_silent_provider_leaves_the_other() {
    open();
    GATEWAY.on(
        "POST /api/payments/reconciliations",
        call ->
            call.body(Reconcile.class).provider().name().equals("STRIPE")
                ? new health.consulta.contract.Items<>(List.of(practice.money.runs.getFirst()))
                : null);
    check();
    poll();
    poll();
    assertThat(said()).contains("Carte (Stripe) : 1 écarts", "PayPal : ");
    assertThat(_get(Button.class, spec -> spec.withText("Vérifier maintenant")).isEnabled())
        .isTrue();
  }

  @Test
  void silence_of_a_provider_is_said() {
    open();
    GATEWAY.refuse("POST /api/payments/reconciliations", 503, "UNREACHABLE");
    check();
    poll();
    poll();
    assertThat(said()).isEqualTo("Carte (Stripe) ne répond pas · PayPal ne répond pas");
  }

  @Test
  void without_its_days_nothing_is_asked() {
    open();
    _setValue(_find(DatePicker.class).getFirst(), null);
    check();
    assertThat(said()).isEqualTo("Choisissez les deux jours.");
    assertThat(asked()).isEmpty();
  }

  @Test
  void nothing_compared_yet_is_not_no_difference() {
    practice.money.runs.clear();
    open();
    assertThat(text()).contains("Rien n’a encore été comparé");
  }

  @Test
  void a_service_that_is_away_is_said_to_be_so_and_asked_again() {
    GATEWAY.refuse("GET /api/payments/reconciliations", 503, "UNREACHABLE");
    open();
    _assertNone(RunTable.class);
    GATEWAY.heal();
    _click(_get(_get(Trouble.class), NativeButton.class));
    _assertOne(RunTable.class);
  }

  private static List<Reconcile> asked() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals("POST /api/payments/reconciliations"))
        .map(call -> call.body(Reconcile.class))
        .toList();
  }

  private static void poll() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
  }

  private static void check() {
    _click(_get(Button.class, spec -> spec.withText("Vérifier maintenant")));
  }

  private static String said() {
    return _get(_get(Check.class), Span.class).getText();
  }

  private static String text() {
    return _get(ReconciliationView.class).getElement().getTextRecursively();
  }

  private void open() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("rapprochement");
  }
}
