package health.consulta.portal.day;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import health.consulta.contract.booking.PlanDay;
import health.consulta.contract.booking.PlanDay.Kind;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import org.junit.jupiter.api.Test;

class PlanDialogTest extends ScreenTest {
  @Test
  void a_delay_is_looked_at_first_and_then_done() {
    open("Retard…");
    assertThat(practice.desk.plans).extracting(PlanDay::preview).containsOnly(true);
    assertThat(steps()).extracting(PlanStep::patient).containsExactly("Amandine Roche");
    _setValue(_get(IntegerField.class), 40);
    assertThat(practice.desk.plans.getLast().minutes()).isEqualTo(40);
    press("Déplacer et prévenir");
    var done = practice.desk.plans.getLast();
    assertThat(done.preview()).isFalse();
    assertThat(done.kind()).isEqualTo(Kind.LATE);
    assertThat(done.practitionerId()).isEqualTo(Practice.CLAIRE);
    assertThat(done.until()).isEqualTo(practice.at(TODAY, "12:30"));
    assertThat(done.choices()).hasSize(1);
    assertThat(said()).isEqualTo("C’est fait ; chacun est prévenu.");
    assertThat(_get(Button.class, spec -> spec.withText("Déplacer et prévenir")).isEnabled())
        .isFalse();
  }

  @Test
  void a_delay_that_is_none_asks_nobody() {
    open("Retard…");
    var asked = practice.desk.plans.size();
    _setValue(_get(IntegerField.class), 7);
    assertThat(_get(IntegerField.class).isInvalid()).isTrue();
    assertThat(practice.desk.plans).hasSize(asked);
  }

  @Test
  void the_rest_of_the_day_is_freed_and_who_could_not_be_moved_is_named() {
    practice.desk.refused = "Fanta Diallo";
    open("Libérer le reste…");
    assertThat(steps()).hasSize(2);
    press("Libérer la journée");
    assertThat(said()).contains("sauf pour Fanta Diallo");
    assertThat(practice.desk.plans.getLast().until())
        .isEqualTo(practice.at(TODAY.plusDays(1), "00:00"));
  }

  @Test
  void without_an_answer_the_same_plan_is_asked_again() {
    open("Libérer le reste…");
    GATEWAY.goDown();
    press("Libérer la journée");
    assertThat(said()).contains("va à son terme");
    GATEWAY.heal();
    GATEWAY.refuse("POST /api/day-plans", 503, "UNREACHABLE");
    press("Libérer la journée");
    var first = GATEWAY.calls.stream().filter(call -> call.line().endsWith("day-plans")).toList();
    GATEWAY.heal();
    press("Libérer la journée");
    var second = GATEWAY.calls.stream().filter(call -> call.line().endsWith("day-plans")).toList();
    assertThat(second.getFirst().key()).isEqualTo(first.getFirst().key());
  }

  @Test
  void whose_day_has_to_be_chosen_first() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("jour");
    _click(_get(NativeButton.class, spec -> spec.withText("Retard…")));
    _assertNone(PlanDialog.class);
  }

  private void open(String words) {
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("jour");
    _click(_get(NativeButton.class, spec -> spec.withText(words)));
  }

  private static java.util.List<PlanStep> steps() {
    return _find(_get(PlanDialog.class), PlanStep.class);
  }

  private static void press(String words) {
    _click(_get(Button.class, spec -> spec.withText(words)));
  }

  private static String said() {
    return _get(
            _get(PlanDialog.class), Paragraph.class, spec -> spec.withAttribute("role", "status"))
        .getText();
  }
}
