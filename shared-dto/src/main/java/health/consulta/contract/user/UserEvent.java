package health.consulta.contract.user;

import health.consulta.contract.Event;
import health.consulta.contract.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to accounts and to the directory. Topic `users`, key: the account.
public sealed interface UserEvent extends Event {
  UUID accountId();

  @Override
  default String aggregateId() {
    return accountId().toString();
  }

  /// Somebody registered and must confirm the address.
  ///
  /// @param token the single-use token of the confirmation link
  record AccountRegistered(
      UUID accountId, String email, String firstName, String lastName, String locale, String token)
      implements UserEvent {}

  /// Somebody registered again with the address of an account that is in use: only its owner is
  /// told, by mail.
  record RegistrationRepeated(UUID accountId, String email, String firstName, String locale)
      implements UserEvent {}

  /// The account can sign in: its address is confirmed.
  record AccountConfirmed(
      UUID accountId,
      String email,
      String firstName,
      String lastName,
      String locale,
      Set<Role> roles)
      implements UserEvent {}

  /// Name, locale, roles or lock changed; carries the whole new state.
  ///
  /// @param status null in events of before it was told
  record AccountChanged(
      UUID accountId,
      String email,
      String firstName,
      String lastName,
      String locale,
      Set<Role> roles,
      @Nullable AccountStatus status)
      implements UserEvent {}

  /// @param token the single-use token of the link
  record PasswordResetRequested(
      UUID accountId, String email, String firstName, String locale, String token)
      implements UserEvent {}

  /// A link goes to somebody for whom the account holder books, or wants to.
  ///
  /// @param email theirs
  /// @param locale of the account holder
  /// @param token the single-use token of the link, by which they agree, refuse or take it back
  /// @param agreed whether they did already
  record MandateLinkSent(
      UUID accountId, UUID dependantId, String email, String locale, String token, boolean agreed)
      implements UserEvent {}

  /// Somebody said whether the account holder may book for them, or took it back.
  record MandateAnswered(UUID accountId, UUID dependantId, Consent consent) implements UserEvent {}

  /// Its owner should know, in case it was not them.
  ///
  /// @param device as it called itself, where it is about one
  record SecurityChanged(UUID accountId, SecurityChange change, @Nullable String device)
      implements UserEvent {}

  /// Somebody closed their account for good; what was kept to reach or to know them goes.
  ///
  /// @param forgotten the patients among them and those they acted for to whom no care was given:
  ///   their names go everywhere
  record AccountErased(UUID accountId, Set<UUID> forgotten) implements UserEvent {}

  /// A practice put somebody on file who has no account, and so no address.
  ///
  /// @param accountId the patient
  record PatientFiled(UUID accountId) implements UserEvent {}

  /// A practice corrected the name, birth date or phone of somebody on file.
  ///
  /// @param accountId the patient
  record PatientCorrected(UUID accountId, String firstName, String lastName) implements UserEvent {
    public String displayName() {
      return firstName + " " + lastName;
    }
  }

  /// A public profile was added or changed; carries the whole new state.
  record PractitionerListed(UUID accountId, Practitioner profile) implements UserEvent {}
}
