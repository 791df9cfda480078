package health.consulta.user.account;

import health.consulta.contract.Role;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.ChangeAccount;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.contract.user.PersonName;
import health.consulta.contract.user.Register;
import health.consulta.contract.user.UserEvent.AccountChanged;
import health.consulta.contract.user.UserEvent.AccountConfirmed;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// A person who can sign in.
@Entity
public class Account implements Persistable<UUID> {
  @Id private UUID id;
  private String email;
  private String passwordHash;
  private String firstName;
  private String lastName;
  private @Nullable LocalDate birthDate;
  private String locale;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private AccountStatus status;

  private Instant createdAt;
  private Instant signedOutAt;
  @Version private @Nullable Long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Set<Role> roles = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_practitioner", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "practitioner_id")
  private Set<UUID> practitioners = new HashSet<>();

  Account() {}

  /// A patient who has yet to confirm the address.
  static Account registered(UUID id, Register form, String passwordHash, Instant now) {
    var account = new Account();
    account.id = id;
    account.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    account.signedOutAt = account.createdAt;
    account.status = AccountStatus.UNCONFIRMED;
    account.roles.add(Role.PATIENT);
    account.registerAgain(form, passwordHash);
    return account;
  }

  /// Somebody whom the house knows: their address needs no confirmation.
  static Account opened(UUID id, Opening opening, String passwordHash, Instant now) {
    var account = new Account();
    account.id = id;
    account.email = new Address(opening.email()).value();
    account.passwordHash = passwordHash;
    account.firstName = opening.firstName().strip();
    account.lastName = opening.lastName().strip();
    account.locale = "fr";
    account.status = AccountStatus.ACTIVE;
    account.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    account.signedOutAt = account.createdAt;
    account.roles.add(opening.role());
    account.practitioners.addAll(opening.practitioners());
    return account;
  }

  /// The last registration before the confirmation counts: whoever tried first with somebody else's
  /// address must not keep a password to it.
  final void registerAgain(Register form, String newPasswordHash) {
    if (status != AccountStatus.UNCONFIRMED) throw new IllegalStateException("in use");
    email = new Address(form.email()).value();
    passwordHash = newPasswordHash;
    firstName = form.firstName().strip();
    lastName = form.lastName().strip();
    birthDate = form.birthDate();
    locale = form.locale();
  }

  void confirm() {
    if (status == AccountStatus.UNCONFIRMED) status = AccountStatus.ACTIVE;
  }

  /// Ends every sign-in that began until now. Who holds the link holds the mailbox, so the address
  /// is confirmed with it.
  void setPassword(String newHash, Instant now) {
    passwordHash = newHash;
    confirm();
    signOutEverywhere(now);
  }

  void replacePassword(String newHash) {
    passwordHash = newHash;
  }

  public void signOutEverywhere(Instant now) {
    signedOutAt = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /// Closed for good: nobody signs in, and the address is free again. The name goes when nothing
  /// keeps it.
  public void erase(Instant now) {
    status = AccountStatus.ERASED;
    email = id + "@erased.invalid";
    passwordHash = "";
    signOutEverywhere(now);
  }

  void change(ChangeAccount change) {
    if (change.firstName() != null) firstName = change.firstName().strip();
    if (change.lastName() != null) lastName = change.lastName().strip();
    if (change.birthDate() != null) birthDate = change.birthDate();
    if (change.locale() != null) locale = change.locale();
  }

  void run(UUID practitioner) {
    practitioners.add(practitioner);
  }

  void stopRunning(UUID practitioner) {
    practitioners.remove(practitioner);
  }

  boolean runs(UUID practitioner) {
    return practitioners.contains(practitioner);
  }

  public void rename(String first, String last) {
    firstName = first.strip();
    lastName = last.strip();
  }

  void change(ChangeRoles change, Instant now) {
    roles.retainAll(change.roles());
    roles.addAll(change.roles());
    practitioners.retainAll(change.practitioners());
    practitioners.addAll(change.practitioners());
    if (status != AccountStatus.LOCKED && change.status() == AccountStatus.LOCKED)
      signOutEverywhere(now);
    status = change.status();
  }

  /// Whether a sign-in that began then still holds.
  public boolean honours(Instant signedInAt) {
    return status == AccountStatus.ACTIVE && !signedInAt.isBefore(signedOutAt);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }

  public String email() {
    return email;
  }

  public String passwordHash() {
    return passwordHash;
  }

  String firstName() {
    return firstName;
  }

  String locale() {
    return locale;
  }

  public AccountStatus status() {
    return status;
  }

  public Set<Role> roles() {
    return roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
  }

  public Set<UUID> practitioners() {
    return Set.copyOf(practitioners);
  }

  public PersonName name() {
    return new PersonName(id, firstName, lastName, birthDate, locale);
  }

  public health.consulta.contract.user.Account view() {
    return new health.consulta.contract.user.Account(
        id,
        email,
        firstName,
        lastName,
        birthDate,
        locale,
        roles(),
        practitioners(),
        status,
        createdAt);
  }

  AccountConfirmed confirmed() {
    return new AccountConfirmed(id, email, firstName, lastName, locale, roles());
  }

  public AccountChanged changed() {
    return new AccountChanged(id, email, firstName, lastName, locale, roles(), status);
  }
}
