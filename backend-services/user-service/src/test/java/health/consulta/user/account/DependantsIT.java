package health.consulta.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.Dependant;
import health.consulta.contract.user.Relation;
import health.consulta.kit.NotFound;
import health.consulta.user.Api;
import health.consulta.user.WholeService;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@WholeService
class DependantsIT {
  private static final String PATH = "/api/users/me/dependants";
  private static final AddDependant TOM =
      new AddDependant(" Tom ", "Petit", LocalDate.of(2020, 2, 3), Relation.CHILD);

  @Autowired private Api api;
  @Autowired private Accounts accounts;
  @Autowired private ActForOthers others;

  @Test
  void who_adds_a_dependant_may_act_for_them_and_nobody_else_may() {
    var email = api.patient();
    var account = accounts.findByEmail(email).orElseThrow().getId();
    var stranger = accounts.findByEmail(api.patient()).orElseThrow().getId();
    var token = api.tokens(email).accessToken();
    var tom = api.read(api.post(PATH, TOM, token), Dependant.class);
    assertThat(api.get(PATH, token)).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    assertThat(others.mayActFor(account, tom.id())).isTrue();
    assertThat(others.mayActFor(account, account)).isTrue();
    assertThat(others.mayActFor(stranger, tom.id())).isFalse();
    assertThat(others.mayActFor(tom.id(), tom.id())).isFalse();
    assertThat(others.name(tom.id()).displayName()).isEqualTo("Tom Petit");
    Assertions.assertThatThrownBy(() -> others.name(UUID.randomUUID()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void adding_twice_adds_once_and_a_crowd_is_refused() {
    var account = accounts.findByEmail(api.patient()).orElseThrow().getId();
    var id = UUID.randomUUID();
    for (int twice = 0; twice < 2; twice++) others.add(id, account, TOM);
    for (int more = 1; more < TooManyDependants.MOST; more++)
      others.add(UUID.randomUUID(), account, TOM);
    assertThat(others.of(account)).hasSize(TooManyDependants.MOST);
    Assertions.assertThatThrownBy(() -> others.add(UUID.randomUUID(), account, TOM))
        .isInstanceOf(TooManyDependants.class);
  }

  @Test
  void who_is_removed_is_acted_for_no_more_but_keeps_their_name() {
    var email = api.patient();
    var account = accounts.findByEmail(email).orElseThrow().getId();
    var token = api.tokens(email).accessToken();
    var tom = api.read(api.post(PATH, TOM, token), Dependant.class);
    var one = PATH + "/" + tom.id();
    var stranger = api.tokens(api.patient()).accessToken();
    assertThat(api.send(HttpMethod.DELETE, one, null, stranger)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.send(HttpMethod.DELETE, one, null, null)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(api.send(HttpMethod.DELETE, one, null, token)).hasStatus(HttpStatus.NO_CONTENT);
    assertThat(api.send(HttpMethod.DELETE, one, null, token)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(others.mayActFor(account, tom.id())).isFalse();
    assertThat(others.of(account)).isEmpty();
    assertThat(others.name(tom.id()).displayName()).isEqualTo("Tom Petit");
  }

  @Test
  void nobody_is_added_without_a_name_from_the_future_or_by_a_visitor() {
    var token = api.tokens(api.patient()).accessToken();
    var unborn = new AddDependant("Tom", "Petit", LocalDate.of(2999, 1, 1), Relation.CHILD);
    var nameless = new AddDependant("", "Petit", LocalDate.of(2020, 1, 1), Relation.CHILD);
    assertThat(api.post(PATH, unborn, token)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(api.post(PATH, nameless, token)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(api.post(PATH, TOM, null)).hasStatus(HttpStatus.UNAUTHORIZED);
  }
}
