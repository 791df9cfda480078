package health.consulta.portal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import health.consulta.contract.user.Account;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every route, also the next one: who is let in, who is not, and that it has a test of its own.
class RoutesTest extends ScreenTest {
  @ParameterizedTest
  @MethodSource("views")
  void a_visitor_sees_nothing_of_it(Class<? extends Component> view) {
    open(view);
    _assertNone(view);
    assertThat(GATEWAY.asked()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void it_is_there_for_its_roles_and_for_no_other(Class<? extends Component> view) {
    for (var account : List.copyOf(practice.accounts.values())) {
      close();
      open();
      signIn(account.id());
      open(view);
      if (allowed(view, account)) _assertOne(view);
      else _assertNone(view);
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void it_has_a_test_of_its_own(Class<? extends Component> view) {
    assertThatCode(() -> Class.forName(view.getName() + "Test", false, view.getClassLoader()))
        .as("%sTest, for its happy way and its refusals", view.getSimpleName())
        .doesNotThrowAnyException();
  }

  private static void open(Class<? extends Component> view) {
    UI.getCurrent().navigate(view.getAnnotation(Route.class).value());
  }

  private static boolean allowed(Class<? extends Component> view, Account account) {
    var roles = List.of(view.getAnnotation(RolesAllowed.class).value());
    return account.roles().stream().anyMatch(role -> roles.contains(role.name()));
  }
}
