package health.consulta.portal.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Role;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.LiftSecondFactor;
import health.consulta.contract.user.LostFactor;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsersViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_no_users() {
    UI.getCurrent().navigate("admin/users");
    _assertNone(UsersView.class);
  }

  @Test
  void a_practitioner_gets_the_not_found_page() {
    signIn(Practice.CLAIRE);
    UI.getCurrent().navigate("admin/users");
    _assertOne(NotYoursView.class);
  }

  @Test
  void an_administrator_sees_everybody() {
    show();
    assertThat(GridKt._size(grid())).isEqualTo(practice.accounts.size());
  }

  @Test
  void a_search_asks_the_gateway() {
    show();
    _setValue(_get(TextField.class), "lea");
    assertThat(GridKt._size(grid())).isEqualTo(1);
  }

  @Test
  @SuppressWarnings("unchecked")
  void roles_are_changed() {
    show();
    editFirst();
    _setValue(_get(CheckboxGroup.class), Set.of(Role.PRACTITIONER, Role.ADMINISTRATOR));
    _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
    var first = practice.accounts.values().iterator().next();
    assertThat(first.roles()).containsExactlyInAnyOrder(Role.PRACTITIONER, Role.ADMINISTRATOR);
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_account_without_a_role_is_refused_beside_the_field() {
    show();
    editFirst();
    _setValue(_get(CheckboxGroup.class), Set.of());
    _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
    assertThat(_get(CheckboxGroup.class).isInvalid()).isTrue();
    assertThat(GATEWAY.asked()).noneMatch(call -> call.startsWith("PUT"));
  }

  @Test
  void a_lost_code_ends_in_two_days_for_a_reason() {
    GATEWAY
        .on("GET /api/users/{id}/second-factor", call -> new LostFactor(true, null))
        .on("POST /api/users/{id}/second-factor/lift", call -> new LostFactor(true, Instant.EPOCH));
    var first = practice.accounts.values().iterator().next();
    var path = "/api/users/" + first.id() + "/second-factor";
    show();
    lostFirst();
    _click(_get(Button.class, spec -> spec.withText("Désactiver dans 48 heures")));
    assertThat(_get(TextArea.class).isInvalid()).isTrue();
    _setValue(_get(TextArea.class), "Vue au cabinet");
    GATEWAY.refuse("POST " + path + "/lift", 409, "SECOND_FACTOR_OFF");
    _click(_get(Button.class, spec -> spec.withText("Désactiver dans 48 heures")));
    assertThat(_get(TextArea.class).getValue()).isEqualTo("Vue au cabinet");
    GATEWAY.heal();
    _click(_get(Button.class, spec -> spec.withText("Désactiver dans 48 heures")));
    var asked = GATEWAY.calls.getLast();
    assertThat(asked.line()).isEqualTo("POST " + path + "/lift");
    assertThat(asked.body(LiftSecondFactor.class))
        .isEqualTo(new LiftSecondFactor("Vue au cabinet"));
    _assertNone(LostFactorDialog.class);
  }

  @Test
  void what_was_begun_is_stopped_and_what_is_off_is_said() {
    GATEWAY
        .on("GET /api/users/{id}/second-factor", call -> new LostFactor(true, Instant.EPOCH))
        .on("DELETE /api/users/{id}/second-factor/lift", call -> new byte[0]);
    show();
    lostFirst();
    _click(_get(Button.class, spec -> spec.withText("Ne pas désactiver")));
    assertThat(GATEWAY.asked()).anyMatch(call -> call.startsWith("DELETE"));
    GATEWAY.on("GET /api/users/{id}/second-factor", call -> new LostFactor(false, null));
    lostFirst();
    _assertOne(
        Paragraph.class,
        spec -> spec.withText("Aucun code à usage unique n’est demandé pour ce compte."));
  }

  private void lostFirst() {
    _click((NativeButton) GridKt._getCellComponent(grid(), 0, "lost"));
  }

  private void show() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("admin/users");
    _assertOne(UsersView.class);
  }

  private void editFirst() {
    _click((NativeButton) GridKt._getCellComponent(grid(), 0, "edit"));
  }

  @SuppressWarnings("unchecked")
  private static Grid<Account> grid() {
    return _get(Grid.class);
  }
}
