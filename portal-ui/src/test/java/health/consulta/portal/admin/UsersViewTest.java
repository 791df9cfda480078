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
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.Role;
import health.consulta.contract.user.Account;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
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
