package health.consulta.portal.setup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AbsencesViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_no_absences() {
    UI.getCurrent().navigate("reglages/absences");
    _assertNone(AbsencesView.class);
  }

  @Test
  void an_administrator_gets_the_not_found_page() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("reglages/absences");
    _assertOne(NotYoursView.class);
  }

  @Test
  void painted_days_are_looked_at_and_become_one_absence() {
    show();
    paint(3, 5);
    var tried = practice.desk.previews.getLast();
    assertThat(tried.from()).isEqualTo(TODAY.plusDays(3));
    assertThat(tried.exceptions()).hasSize(1);
    assertThat(practice.desk.exceptions).isEmpty();
    _setValue(_get(TextField.class, spec -> spec.withLabel("Note pour l’équipe")), "Congrès");
    _click(button("Enregistrer"));
    assertThat(practice.desk.exceptions)
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.kind()).isEqualTo(Kind.ABSENCE);
          assertThat(kept.lastDate()).isEqualTo(TODAY.plusDays(5));
          assertThat(kept.reason()).isEqualTo("Congrès");
        });
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void extra_hours_are_one_for_each_day_and_a_second_try_adds_none_twice() {
    show();
    paint(3, 4);
    _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("Nature")), Kind.EXTRA);
    GATEWAY.goDown();
    _click(button("Enregistrer"));
    GATEWAY.heal();
    _click(button("Enregistrer"));
    assertThat(practice.desk.exceptions)
        .extracting(AgendaException::date)
        .containsExactly(TODAY.plusDays(3), TODAY.plusDays(4));
    assertThat(
            GATEWAY.calls.stream()
                .filter(call -> call.line().endsWith("/exceptions") && call.key() != null)
                .map(call -> String.valueOf(call.key())))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_withdrawn_can_be_had_back() {
    show();
    paint(3, 3);
    _click(button("Enregistrer"));
    _click(button("Retirer"));
    assertThat(practice.desk.exceptions).isEmpty();
    _click(_get(com.vaadin.flow.component.button.Button.class, spec -> spec.withText("Annuler")));
    assertThat(practice.desk.exceptions).hasSize(1);
  }

  @Test
  void patients_are_pointed_to_who_stands_in() {
    show();
    paint(3, 5);
    var field = _get(StandInField.class);
    ComboBoxKt.setUserInput(field, "ma");
    assertThat(ComboBoxKt.getSuggestionItems(field))
        .extracting(Practitioner::id)
        .contains(Practice.HELENE)
        .doesNotContain(Practice.CLAIRE);
    _setValue(field, names(Practice.HELENE));
    _click(button("Enregistrer"));
    assertThat(practice.desk.exceptions)
        .singleElement()
        .extracting(AgendaException::standInId)
        .isEqualTo(Practice.HELENE);
    assertThat(_get(AbsencesView.class).getElement().getTextRecursively())
        .contains("remplacé(e) par Dr Hélène Vasseur");
  }

  @Test
  void an_absence_whose_stand_in_is_nobody_is_told_all_the_same() {
    show();
    paint(3, 5);
    _click(button("Enregistrer"));
    var kept = practice.desk.exceptions.removeFirst();
    practice.desk.exceptions.add(
        new AgendaException(
            kept.id(),
            kept.date(),
            kept.from(),
            kept.to(),
            Kind.ABSENCE,
            null,
            null,
            kept.lastDate(),
            UUID.randomUUID()));
    UI.getCurrent().navigate("agenda");
    UI.getCurrent().navigate("reglages/absences");
    _assertOne(NativeButton.class, spec -> spec.withText("Retirer"));
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void only_an_absence_has_a_stand_in() {
    show();
    paint(3, 3);
    _setValue(_get(StandInField.class), names(Practice.HELENE));
    _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("Nature")), Kind.CLOSED);
    _assertNone(StandInField.class);
    _click(button("Enregistrer"));
    assertThat(practice.desk.exceptions.getFirst().standInId()).isNull();
  }

  private Practitioner names(UUID id) {
    return Objects.requireNonNull(practice.practitioners.get(id));
  }

  private void show() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("reglages/absences");
    _assertOne(AbsencesView.class);
  }

  private static void paint(int from, int to) {
    _get(MonthCalendar.class).paint(TODAY.plusDays(from), TODAY.plusDays(to));
  }

  private static NativeButton button(String text) {
    return _get(NativeButton.class, spec -> spec.withText(text));
  }
}
