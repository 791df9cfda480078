package health.consulta.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import health.consulta.contract.Role;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.contract.user.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
  private static final Register FORM =
      new Register(
          " Lea@Demo.Test ", "a-long-password", "Léa ", " Petit", LocalDate.of(1990, 1, 1), "fr");

  private final Account account = Account.registered(UUID.randomUUID(), FORM, "hash", NOW);

  @Test
  void a_new_account_is_a_patients_and_unconfirmed() {
    assertThat(account.status()).isEqualTo(AccountStatus.UNCONFIRMED);
    assertThat(account.roles()).containsExactly(Role.PATIENT);
    assertThat(account.email()).isEqualTo("lea@demo.test");
    assertThat(account.name().displayName()).isEqualTo("Léa Petit");
  }

  @Test
  void nobody_registers_over_an_account_in_use() {
    account.confirm();
    assertThatIllegalStateException().isThrownBy(() -> account.registerAgain(FORM, "other"));
  }

  @Test
  void an_unconfirmed_account_honours_no_sign_in() {
    assertThat(account.honours(NOW.plusSeconds(1))).isFalse();
    account.confirm();
    assertThat(account.honours(NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void a_new_password_ends_earlier_sign_ins_and_proves_the_mailbox() {
    account.setPassword("other", NOW.plusSeconds(60));
    assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.honours(NOW.plusSeconds(59))).isFalse();
    assertThat(account.honours(NOW.plusSeconds(61))).isTrue();
  }

  @Test
  void unlocking_does_not_bring_old_sign_ins_back() {
    account.confirm();
    var roles = Set.of(Role.PATIENT);
    account.change(new ChangeRoles(roles, Set.of(), AccountStatus.LOCKED), NOW.plusSeconds(10));
    account.change(new ChangeRoles(roles, Set.of(), AccountStatus.ACTIVE), NOW.plusSeconds(20));
    assertThat(account.honours(NOW.plusSeconds(5))).isFalse();
  }

  @Test
  void confirming_does_not_unlock() {
    account.confirm();
    account.change(new ChangeRoles(Set.of(Role.PATIENT), Set.of(), AccountStatus.LOCKED), NOW);
    account.confirm();
    account.setPassword("other", NOW);
    assertThat(account.status()).isEqualTo(AccountStatus.LOCKED);
  }

  @Test
  void a_secret_does_not_show_itself() {
    var secret = Secret.fresh();
    assertThat(secret.toString()).doesNotContain(secret.text());
    assertThat(secret.text()).hasSize(43).isNotEqualTo(Secret.fresh().text());
    assertThat(new Secret("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
