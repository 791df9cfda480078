package health.consulta.portal.tariffs;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Money;
import health.consulta.contract.billing.AgeSupplement;
import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  void the_history_of_a_line_says_who_changed_what_and_when() {
    show();
    var history = _get(NativeButton.class, spec -> spec.withText("Historique"));
    _click(history);
    NotificationsKt.expectNotifications("Choisissez d’abord une ligne de la grille.");
    choose(0, TariffColumn.AMOUNT);
    _click(history);
    assertThat(_get(OrderedList.class).getElement().getTextRecursively().replace('\u00a0', ' '))
        .contains("Anne Admin", "Tarif, € : 28,00 € → 30,00 €", "Ligne ajoutée, à 28,00 €");
  }

  @Test
  void a_history_that_cannot_be_read_says_so() {
    show();
    GATEWAY.refuse("GET /api/tariffs/" + Practice.id(601) + "/changes", 503, "DEPENDENCY_DOWN");
    choose(0, TariffColumn.AMOUNT);
    _click(_get(NativeButton.class, spec -> spec.withText("Historique")));
    _assertNone(OrderedList.class);
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
    var cell = cell("Tarif, €");
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
    ShortcutsKt._fireShortcut(cell("Tarif, €"), Key.ESCAPE);
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

  @Test
  void a_block_is_pasted_from_the_chosen_cell_on_and_undone_as_one() {
    show();
    choose(0, TariffColumn.AMOUNT);
    grid().paste("31,00\t20\n26,00\t\n");
    assertThat(amounts()).containsExactly(3100L, 2600L, 5400L);
    assertThat(practice.tariffs.getFirst().night()).isEqualTo(Money.euros(2000));
    ShortcutsKt.fireShortcut(Key.KEY_Z, Key.CONTROL);
    assertThat(amounts()).containsExactly(3000L, 2500L, 5400L);
    assertThat(practice.tariffs.getFirst().night()).isNull();
    assertThat(GATEWAY.asked()).filteredOn(call -> call.startsWith("PUT")).hasSize(2);
  }

  @Test
  void a_block_with_a_wrong_cell_changes_nothing_and_names_it() {
    show();
    choose(0, TariffColumn.AMOUNT);
    grid().paste("31,00\n3O,00\n");
    NotificationsKt.expectNotifications(
        "Une cellule à corriger, rien n’a changé. Ligne 2 du bloc, Tarif, € : « 3O,00 »");
    assertThat(amounts()).containsExactly(3000L, 2500L, 5400L);
    choose(2, TariffColumn.TO);
    grid().paste("2027-01-01\n2027-01-01\n");
    NotificationsKt.expectNotifications(
        "Le bloc est plus grand que la grille à partir de cette cellule.");
    choose(2, TariffColumn.AGE);
    grid().paste("1\t1");
    NotificationsKt.expectNotifications(
        "Le bloc est plus grand que la grille à partir de cette cellule.");
    assertThat(GATEWAY.asked()).noneMatch(call -> call.startsWith("PUT"));
  }

  @Test
  void an_undo_that_reached_nobody_is_tried_again() {
    show();
    choose(0, TariffColumn.AMOUNT);
    grid().paste("31,00");
    GATEWAY.goDown();
    ShortcutsKt.fireShortcut(Key.KEY_Z, Key.CONTROL);
    assertThat(amounts()).containsExactly(3100L, 2500L, 5400L);
    GATEWAY.heal();
    ShortcutsKt.fireShortcut(Key.KEY_Z, Key.CONTROL);
    assertThat(amounts()).containsExactly(3000L, 2500L, 5400L);
  }

  @Test
  void control_d_fills_the_ticked_lines_with_the_first() {
    show();
    choose(0, TariffColumn.AMOUNT);
    grid().asMultiSelect().select(line(0), line(2));
    ShortcutsKt._fireShortcut(grid(), Key.KEY_D, Key.CONTROL);
    assertThat(amounts()).containsExactly(3000L, 2500L, 3000L);
  }

  @Test
  void what_a_colleague_changed_meanwhile_is_said_and_read_anew() {
    show();
    choose(0, TariffColumn.AMOUNT);
    practice.tariffs.set(0, practice.tariffs.getFirst().withVersion(7));
    GATEWAY.refuse("PUT /api/tariffs", 422, "TARIFFS_WRONG", "lines[0] STALE");
    grid().paste("31,00");
    NotificationsKt.expectNotifications(
        "Une ligne refusée, rien n’a changé. D’abord : Généraliste, Consultation, Cabinet, Secteur"
            + " 1 – changée entre-temps par un collègue : la grille vient d’être relue");
    assertThat(line(0).saved().version()).isEqualTo(7);
  }

  @Test
  void lines_are_filtered_and_a_block_follows_what_is_shown() {
    show();
    filter("Spécialité", "dermato");
    assertThat(GridKt._size(grid())).isEqualTo(1);
    choose(0, TariffColumn.AMOUNT);
    grid().paste("60");
    assertThat(amounts()).containsExactly(3000L, 2500L, 6000L);
  }

  @Test
  void the_chosen_line_is_explained() {
    show();
    choose(0, TariffColumn.AMOUNT);
    grid().paste("30,00\t45");
    choose(0, TariffColumn.AMOUNT);
    assertThat(_get(Paragraph.class, spec -> spec.withClasses("s-why")).getText())
        .isEqualTo(
            "Pourquoi ce prix ? Généraliste, Consultation, Cabinet, Secteur 1 : 30,00\u00a0€ à partir"
                + " du 01/01/2026. De 20 h à 8 h : 75,00\u00a0€. À partir de 70 €, le patient en est"
                + " informé par écrit : avant de réserver, et dans l’e-mail de confirmation.");
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void a_line_is_given_a_place_in_its_cell_and_found_by_it() {
    show();
    GridKt._doubleClickItem(grid(), 0);
    Select<String> place = _get(Select.class, spec -> spec.withId("place"));
    var lyon = Practice.id(50).toString();
    assertThat(place.getGenericDataView().getItems()).contains("", lyon);
    _setValue(place, lyon);
    enter();
    assertThat(practice.tariffs.getFirst().locationId()).isEqualTo(Practice.id(50));
    assertThat(GridKt._getFormattedRow(grid(), 0)).contains("Cabinet, Lyon");
    assertThat(GridKt._getFormattedRow(grid(), 1)).contains("Partout");
    filter("Lieu", "lyon");
    assertThat(GridKt._size(grid())).isEqualTo(1);
    choose(0, TariffColumn.PLACE);
    assertThat(why()).contains("Seulement au lieu Cabinet, Lyon : il passe avant");
  }

  @Test
  void a_line_adds_something_at_an_age_and_says_so() {
    show();
    choose(0, TariffColumn.AGE_FROM);
    grid().paste("\t5\t5,00");
    var line = practice.tariffs.getFirst();
    assertThat(line.age()).isEqualTo(new AgeSupplement(null, 5, Money.euros(500)));
    choose(0, TariffColumn.AGE);
    assertThat(why())
        .contains("Moins de 6 ans : 5,00\u00a0€ de plus. Sans date de naissance connue, rien");
    choose(1, TariffColumn.AGE_FROM);
    grid().paste("131\t\t5,00");
    grid().paste("6\t5\t5,00");
    grid().paste("6\t\t");
    grid().paste("\t\t5");
    assertThat(practice.tariffs.get(1).age()).isNull();
  }

  @Test
  void half_an_age_supplement_stays_as_typed_and_is_marked() {
    show();
    GridKt._doubleClickItem(grid(), 0);
    _setValue(cell("Âge à"), "5");
    enter();
    assertThat(cell("Âge, + €").isInvalid()).isTrue();
    assertThat(cell("Âge à").getValue()).isEqualTo("5");
    assertThat(GATEWAY.asked()).noneMatch(call -> call.startsWith("PUT"));
    _setValue(cell("Âge, + €"), "5");
    enter();
    assertThat(practice.tariffs.getFirst().age())
        .isEqualTo(new AgeSupplement(null, 5, Money.euros(500)));
  }

  @Test
  void a_line_is_copied_and_pasted_with_its_place() {
    show();
    choose(0, TariffColumn.AMOUNT);
    grid().paste("30,00\t\t\t2026-01-01\t\t\t5\t5,00");
    var copied = TariffBlock.text(List.of(line(0)), TariffColumn.EDITED);
    assertThat(copied).isEqualTo("\t30,00\t\t\t2026-01-01\t\t\t5\t5,00\n");
    choose(1, TariffColumn.PLACE);
    grid().paste(copied);
    assertThat(practice.tariffs.get(1).age()).isEqualTo(practice.tariffs.getFirst().age());
    assertThat(amounts()).startsWith(3000L, 3000L);
  }

  @Test
  void a_block_goes_over_the_columns_as_they_are_shown() {
    show();
    var night = practice.tariffs.getFirst().night();
    grid().getColumnByKey("NIGHT").setVisible(false);
    choose(0, TariffColumn.AMOUNT);
    grid().paste("30,00\t2,00");
    assertThat(practice.tariffs.getFirst().amount()).isEqualTo(Money.euros(3000));
    assertThat(practice.tariffs.getFirst().night()).isEqualTo(night);
    assertThat(practice.tariffs.getFirst().sunday()).isEqualTo(Money.euros(200));
  }

  @Test
  void a_saved_view_brings_its_columns_and_what_was_typed_above_them() {
    var columns = List.of("SPECIALTY", "AMOUNT", "REASON");
    var view = new SaveView("tarifs", "Vidéo", columns, null, false, Map.of("MODE", "vidéo"));
    practice.views.put(Practice.id(70), new SavedView(Practice.id(70), view));
    show();
    var all = GridKt._size(grid());
    _click(_get(Button.class, spec -> spec.withText("Affichage")));
    _click(_get(NativeButton.class, spec -> spec.withText("Vidéo")));
    assertThat(GridKt._size(grid())).isPositive().isLessThan(all);
    assertThat(grid().getColumns().stream().filter(Grid.Column::isVisible).map(Grid.Column::getKey))
        .containsExactlyElementsOf(columns);
  }

  @Test
  void without_the_directory_a_place_is_shown_by_its_id() {
    practice.tariffs.set(0, NextTariffTest.at(practice.tariffs.getFirst(), Practice.id(50)));
    GATEWAY.refuse("GET /api/practitioners", 503, "DEPENDENCY_DOWN");
    show();
    assertThat(GridKt._getFormattedRow(grid(), 0)).contains(Practice.id(50).toString());
  }

  @Test
  void a_file_is_looked_at_before_it_changes_the_grid() {
    show();
    _click(_get(NativeButton.class, spec -> spec.withText("Importer")));
    var dialog = _get(ImportDialog.class);
    dialog.show("nothing".getBytes(StandardCharsets.UTF_8));
    assertThat(_get(Button.class, spec -> spec.withText("Rien à importer")).isEnabled()).isFalse();
    var file =
        new String(TariffTable.of(practice.tariffs).csv(), StandardCharsets.UTF_8)
            .replace("30,00", "31,50")
            .replace("54,00", "5O,00");
    dialog.show(file.getBytes(StandardCharsets.UTF_8));
    assertThat(GATEWAY.asked()).noneMatch(call -> call.startsWith("PUT"));
    _assertOne(ListItem.class, spec -> spec.withText("Ligne 4 · Tarif, € : « 5O,00 »"));
    _click(_get(Button.class, spec -> spec.withText("Importer une ligne")));
    assertThat(amounts()).containsExactly(3150L, 2500L, 5400L);
  }

  private static void filter(String column, String text) {
    var label = Optional.of("Filtrer : " + column);
    _setValue(
        _get(
            TextField.class,
            spec -> spec.withPredicate(field -> field.getAriaLabel().equals(label))),
        text);
  }

  private static String why() {
    return _get(Paragraph.class, spec -> spec.withClasses("s-why")).getText();
  }

  private List<Long> amounts() {
    return practice.tariffs.stream().map(tariff -> tariff.amount().minor()).toList();
  }

  private static TariffLine line(int row) {
    return GridKt._get(grid(), row);
  }

  private static void choose(int row, TariffColumn column) {
    grid().focus(line(row), column);
  }

  private void show() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("admin/tarifs");
    _assertOne(TariffsView.class);
  }

  private static void type(int row, String amount) {
    GridKt._doubleClickItem(grid(), row);
    _setValue(cell("Tarif, €"), amount);
  }

  private static void enter() {
    ShortcutsKt._fireShortcut(cell("Tarif, €"), Key.ENTER);
  }

  private static TextField cell(String label) {
    return _get(
        TextField.class,
        spec ->
            spec.withPredicate(
                field -> label.equals(field.getElement().getAttribute("aria-label"))));
  }

  private static TariffGrid grid() {
    return _get(TariffGrid.class);
  }
}
