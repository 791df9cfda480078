package health.consulta.portal.frame;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewButtonTest extends ScreenTest {
  private static final UUID KEPT = Practice.id(900);

  @Test
  void columns_stay_as_they_were_left() {
    open("encaissements");
    look();
    _setValue(_get(Checkbox.class, spec -> spec.withLabel("Créé le")), false);
    _click(button("Avancer « Moyen »"));
    open("encaissements");
    assertThat(shown())
        .startsWith("books.visit", "agenda.practitioner", "books.provider", "books.status")
        .doesNotContain("books.created");
  }

  @Test
  void the_first_column_stays() {
    open("encaissements");
    look();
    assertThat(_get(Checkbox.class, spec -> spec.withLabel("Visite")).isEnabled()).isFalse();
    _click(button("Avancer « Praticien »"));
    assertThat(shown()).startsWith("books.visit", "agenda.practitioner");
  }

  @Test
  void a_view_brings_columns_order_and_filters_back() {
    open("encaissements");
    choose(PaymentStatus.CAPTURED);
    var amount = grid().getColumnByKey("invoices.amount");
    grid().sort(List.of(new GridSortOrder<>(amount, SortDirection.DESCENDING)));
    save("Encaissées");
    var kept = practice.views.values().stream().map(SavedView::view).toList();
    assertThat(kept)
        .singleElement()
        .satisfies(view -> {
          assertThat(view.name()).isEqualTo("Encaissées");
          assertThat(view.sortedBy()).isEqualTo("invoices.amount");
          assertThat(view.descending()).isTrue();
          assertThat(view.filters())
              .containsEntry("status", "CAPTURED")
              .containsEntry("from", "-30");
        });
    open("encaissements");
    look();
    _click(_get(NativeButton.class, spec -> spec.withText("Encaissées")));
    assertThat(status().getValue()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(grid().getSortOrder())
        .singleElement()
        .satisfies(by -> assertThat(by.getSorted().getKey()).isEqualTo("invoices.amount"));
    look();
    _click(_get(Button.class, spec -> spec.withText("Comme au début")));
    assertThat(status().isEmpty()).isTrue();
    assertThat(grid().getSortOrder()).isEmpty();
  }

  @Test
  void the_same_name_takes_the_place_of_the_view_before() {
    keep("Impayées", List.of("books.visit"));
    open("encaissements");
    save("impayées");
    assertThat(practice.views).hasSize(1).containsKey(KEPT);
    assertThat(practice.views.get(KEPT).view().columns()).hasSizeGreaterThan(1);
  }

  @Test
  void a_screen_that_is_no_list_keeps_what_was_chosen_and_has_no_columns() {
    open("rapports");
    look();
    _assertNone(Checkbox.class, spec -> spec.withLabel("Visite"));
    assertThat(_get(Dialog.class).getElement().getTextRecursively()).doesNotContain("Colonnes");
    _setValue(name(), "Par mois");
    _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
    var kept = practice.views.values().iterator().next().view();
    assertThat(kept.screen()).isEqualTo("rapports");
    assertThat(kept.columns()).isEmpty();
    assertThat(kept.filters())
        .containsEntry("from", "-30")
        .containsEntry("to", "0")
        .containsEntry("by", "WEEK")
        .containsEntry("against", "BEFORE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"caisse", "rapprochement", "rapports"})
  void what_was_kept_of_it_is_chosen_again_and_nonsense_chooses_what_was_first(String screen) {
    var filters = Map.of("from", "-10", "to", "-1", "day", "-2", "by", "NONSENSE");
    practice.views.put(
        KEPT, new SavedView(KEPT, new SaveView(screen, "Avant", List.of(), null, false, filters)));
    open(screen);
    look();
    _click(_get(NativeButton.class, spec -> spec.withText("Avant")));
    var days = _find(DatePicker.class).stream().map(DatePicker::getValue).toList();
    assertThat(days)
        .isEqualTo(
            screen.equals("caisse")
                ? List.of(LocalDate.of(2026, 11, 22))
                : List.of(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 23)));
    look();
    _click(_get(Button.class, spec -> spec.withText("Comme au début")));
    assertThat(_find(DatePicker.class).getLast().getValue()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(practice.views).as("how it was left is not kept").containsOnlyKeys(KEPT);
  }

  @Test
  void a_removed_view_comes_back() {
    keep("Impayées", List.of("books.visit"));
    open("encaissements");
    look();
    _click(button("Supprimer « Impayées »"));
    assertThat(practice.views).isEmpty();
    _click(_get(Button.class, spec -> spec.withText("Annuler")));
    assertThat(practice.views.values())
        .extracting(each -> each.view().name())
        .containsExactly("Impayées");
  }

  @Test
  void a_view_needs_a_name() {
    open("encaissements");
    save(" ");
    assertThat(name().isInvalid()).isTrue();
    assertThat(practice.views).isEmpty();
  }

  @Test
  void what_is_refused_is_said_beside_the_name() {
    GATEWAY.refuse("PUT /api/users/me/views/" + KEPT, 409, "TOO_MANY_VIEWS");
    keep("Pleine", List.of("books.visit"));
    open("encaissements");
    save("Pleine");
    assertThat(name().getErrorMessage()).startsWith("Cette liste a 20 affichages");
  }

  @Test
  void a_column_that_there_is_no_more_hides_nothing_else() {
    keep("", List.of("gone", "books.status", "books.visit"));
    open("encaissements");
    assertThat(shown()).containsExactly("books.visit", "books.status");
  }

  @Test
  void a_filter_that_says_nothing_chooses_nothing() {
    var filters = Map.of("status", "NONSENSE", "from", "yesterday");
    practice.views.put(
        KEPT,
        new SavedView(
            KEPT,
            new SaveView(
                "encaissements", "Ancienne", List.of("books.visit"), null, false, filters)));
    open("encaissements");
    look();
    _click(_get(NativeButton.class, spec -> spec.withText("Ancienne")));
    assertThat(status().isEmpty()).isTrue();
    assertThat(shown()).containsExactly("books.visit");
  }

  @Test
  void the_list_opens_without_its_views() {
    GATEWAY.refuse("GET /api/users/me/views", 503, "UNAVAILABLE");
    open("encaissements");
    assertThat(shown()).hasSize(8);
  }

  @Test
  void the_buttons_of_a_row_stay_last() {
    practice.views.put(
        KEPT,
        new SavedView(
            KEPT, new SaveView("utilisateurs", "", List.of("users.since"), null, false, Map.of())));
    open("admin/users");
    assertThat(shown()).containsExactly("users.since", "lost", "edit");
  }

  private void keep(String name, List<String> columns) {
    practice.views.put(
        KEPT,
        new SavedView(KEPT, new SaveView("encaissements", name, columns, null, false, Map.of())));
  }

  private void open(String screen) {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("rapprochement");
    UI.getCurrent().navigate(screen);
  }

  private static void save(String name) {
    look();
    _setValue(name(), name);
    _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
  }

  private static TextField name() {
    return _get(TextField.class, spec -> spec.withLabel("Nom"));
  }

  private static void look() {
    _click(_get(Button.class, spec -> spec.withText("Affichage")));
  }

  private static NativeButton button(String name) {
    return _get(NativeButton.class, spec -> spec.withAttribute("aria-label", name));
  }

  private static List<String> shown() {
    return grid().getColumns().stream()
        .filter(Column::isVisible)
        .map(column -> String.valueOf(column.getKey()))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Grid<PracticePayment> grid() {
    return _get(Grid.class);
  }

  @SuppressWarnings("unchecked")
  private static Select<PaymentStatus> status() {
    return _find(Select.class).getFirst();
  }

  private static void choose(PaymentStatus status) {
    _setValue(status(), status);
  }
}
