package health.consulta.portal;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.user.Access;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.ChangeAccount;
import health.consulta.contract.user.Consent;
import health.consulta.contract.user.ConsentStep;
import health.consulta.contract.user.Erasure;
import health.consulta.contract.user.Mandate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of the patients of a [Practice], and who read it.
final class PrivacyDesk {
  private static final Erasure LEFT =
      new Erasure(List.of(new Erasure.Kept(Practice.LEA, "Léa Petit", LocalDate.of(2046, 11, 20))));

  /// Who asks Léa whether she may book for her.
  private static final Mandate PAULE =
      new Mandate(
          Practice.id(61),
          "Paule Petit",
          "Léa",
          Consent.AWAITED,
          List.of(new ConsentStep(Consent.AWAITED, Instant.parse("2026-11-23T10:00:00Z"))));

  private final Map<UUID, Account> accounts;

  PrivacyDesk(Map<UUID, Account> accounts) {
    this.accounts = accounts;
  }

  void serve(FakeGateway gateway) {
    gateway
        .on("PATCH /api/users/me", this::change)
        .on("GET /api/users/me/access-log", call -> log())
        .on("GET /api/users/me/erasure", call -> LEFT)
        .on("POST /api/users/me/erasure", call -> LEFT)
        .on("GET /api/users/me/mandates", call -> new Items<>(List.of(PAULE)))
        .on("POST /api/users/me/mandates/{id}/agree", call -> answered(Consent.AGREED))
        .on("POST /api/users/me/mandates/{id}/end", call -> answered(Consent.REFUSED))
        .on("POST /api/users/me/dependants/{id}/consent", call -> Practice.LEO)
        .on("POST /api/users/mandates/look", call -> PAULE)
        .on("POST /api/users/mandates/agree", call -> answered(Consent.AGREED))
        .on("POST /api/users/mandates/end", call -> answered(Consent.REFUSED))
        .on("POST /api/users/mandates/links", call -> new byte[0]);
  }

  private static Mandate answered(Consent consent) {
    var steps = List.of(PAULE.steps().getFirst(), new ConsentStep(consent, Instant.EPOCH));
    return new Mandate(PAULE.id(), PAULE.actor(), PAULE.firstName(), consent, steps);
  }

  private Object change(FakeGateway.Call call) {
    var wanted = call.body(ChangeAccount.class);
    var was = accounts.get(Practice.LEA);
    var is =
        new Account(
            was.id(),
            was.email(),
            wanted.firstName(),
            wanted.lastName(),
            wanted.birthDate(),
            wanted.locale(),
            was.roles(),
            was.practitioners(),
            was.status(),
            was.createdAt());
    accounts.put(was.id(), is);
    return is;
  }

  private static Page<Access> log() {
    var lea = Practice.LEA;
    var leo = Practice.LEO.id();
    var items =
        List.of(
            read(1, AccessKind.AGENDA, lea, "Léa Petit", "Sophie Durand", Role.ASSISTANT),
            read(2, AccessKind.ANSWERS, lea, "Léa Petit", "Claire Martin", Role.PRACTITIONER),
            read(26, AccessKind.VISIT, leo, "Léo Petit", "Claire Martin", Role.PRACTITIONER),
            read(50, AccessKind.IDENTITY, lea, "Léa Petit", null, Role.ADMINISTRATOR));
    return new Page<>(items, 0, 50, items.size());
  }

  private static Access read(
      int hoursAgo, AccessKind kind, UUID patient, String name, @Nullable String reader, Role as) {
    var at = Instant.now().minus(Duration.ofHours(hoursAgo));
    return new Access(at, kind, patient, name, Practice.CLAIRE, reader, as);
  }
}
