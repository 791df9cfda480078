package health.consulta.portal.tariffs;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import org.junit.jupiter.api.Test;

class TariffsViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_no_tariffs() {
    UI.getCurrent().navigate("admin/tarifs");
    _assertNone(TariffsView.class);
  }

  @Test
  void an_assistant_gets_the_not_found_page() {
    signIn(Practice.SOPHIE);
    UI.getCurrent().navigate("admin/tarifs");
    _assertOne(NotYoursView.class);
  }

  @Test
  void an_administrator_sees_the_grid_in_words() {
    show();
    assertThat(GridKt._getFormattedRow(grid(), 0))
        .containsSubsequence("Généraliste", "Consultation", "Cabinet", "Secteur 1", "30,00");
  }

  @Test
  void enter_commits_and_goes_down() {
    show();
    type(0, "31,50");
    enter();
    assertThat(practice.tariffs.getFirst().amount().minor()).isEqualTo(3150);
    assertThat(grid().getEditor().getItem().saved().id()).isEqualTo(Practice.id(602));
  }

  @Test
  void a_wrong_cell_stays_as_typed_and_says_how_to_correct_it() {
    show();
    type(0, "-60");
    enter();
    var cell = _get(TextField.class);
    assertThat(cell.isInvalid()).isTrue();
    assertThat(cell.getErrorMessage()).startsWith("Saisissez un montant positif");
    assertThat(cell.getValue()).isEqualTo("-60");
    assertThat(grid().getEditor().getItem().saved().id()).isEqualTo(Practice.id(601));
    assertThat(GATEWAY.asked()).noneMatch(call -> call.startsWith("PUT"));
  }

  @Test
  void a_line_left_as_it_was_is_not_sent() {
    show();
    type(0, "30,00");
    enter();
    assertThat(GATEWAY.asked()).noneMatch(call -> call.startsWith("PUT"));
  }

  @Test
  void escape_brings_the_old_value_back() {
    show();
    type(0, "99");
    ShortcutsKt._fireShortcut(_get(TextField.class), Key.ESCAPE);
    assertThat(GridKt._getFormattedRow(grid(), 0)).contains("30,00");
    assertThat(grid().getEditor().isOpen()).isFalse();
  }

  @Test
  void control_z_undoes_the_last_change() {
    show();
    type(0, "31,50");
    enter();
    ShortcutsKt.fireShortcut(Key.KEY_Z, Key.CONTROL);
    assertThat(practice.tariffs.getFirst().amount().minor()).isEqualTo(3000);
    assertThat(practice.tariffs.getFirst().version()).isEqualTo(2);
  }

  @Test
  void a_change_that_came_second_shows_what_came_first() {
    show();
    GATEWAY.refuse("PUT /api/tariffs/" + Practice.id(601), 409, "STALE");
    type(0, "31,50");
    enter();
    assertThat(GridKt._getFormattedRow(grid(), 0)).contains("30,00");
  }

  private void show() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("admin/tarifs");
    _assertOne(TariffsView.class);
  }

  private static void type(int row, String amount) {
    GridKt._doubleClickItem(grid(), row);
    _setValue(_get(TextField.class), amount);
  }

  private static void enter() {
    ShortcutsKt._fireShortcut(_get(TextField.class), Key.ENTER);
  }

  private static TariffGrid grid() {
    return _get(TariffGrid.class);
  }
}
