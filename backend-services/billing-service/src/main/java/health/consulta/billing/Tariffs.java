package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Tariffs extends JpaRepository<Tariff, UUID> {
  @Query(
      "select t from Tariff t where t.specialty = :specialty and t.reasonCode = :reasonCode"
          + " and t.mode = :mode and (t.practitionerId is null or t.practitionerId = :practitionerId)")
  List<Tariff> of(UUID practitionerId, String specialty, String reasonCode, Mode mode);

  default List<Tariff> of(UUID practitionerId, Act act) {
    return of(practitionerId, act.specialty(), act.reasonCode(), act.mode());
  }

  /// Locks the lines of an act and the gap beside them: who adds one meanwhile waits or loses.
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "select t from Tariff t where t.specialty = :specialty and t.reasonCode = :reasonCode"
          + " and t.mode = :mode")
  List<Tariff> lock(String specialty, String reasonCode, Mode mode);

  default List<Tariff> lock(Act act) {
    return lock(act.specialty(), act.reasonCode(), act.mode());
  }

  @Query(
      "select t from Tariff t where (:practitionerId is null or t.practitionerId = :practitionerId)"
          + " and (:locationId is null or t.locationId = :locationId)"
          + " and (:specialty is null or t.specialty = :specialty)"
          + " and (:sector is null or t.sector = :sector)"
          + " and (:reasonCode is null or t.reasonCode = :reasonCode)"
          + " and (:mode is null or t.mode = :mode)"
          + " and (:on is null or (t.validFrom <= :on and (t.validTo is null or t.validTo >= :on)))"
          + " order by t.specialty, t.reasonCode, t.mode, t.sector, t.practitionerId, t.locationId,"
          + " t.validFrom, t.id")
  Page<Tariff> search(
      @Nullable UUID practitionerId,
      @Nullable UUID locationId,
      @Nullable String specialty,
      @Nullable Sector sector,
      @Nullable String reasonCode,
      @Nullable Mode mode,
      @Nullable LocalDate on,
      Pageable page);
}
