package health.consulta.notification;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a mail is about; each kind fills what it needs.
///
/// @param secret of a confirmation or reset link
/// @param number of an invoice; of the minutes of a delay
/// @param device that signed in, as it called itself
/// @param week what it came to
/// @param notice what of the fee is told in writing, where it has to be
/// @param numbers of invoices that it tells of together
/// @param reader who gets it, where they may have no account; forgotten with the secret
public record Facts(
    @Nullable String secret,
    @Nullable Visit visit,
    @Nullable String number,
    @Nullable String device,
    @Nullable Week week,
    @Nullable FeeNotice notice,
    @Nullable List<String> numbers,
    @Nullable Reader reader) {
  public static Facts none() {
    return new Facts(null, null, null, null, null, null, null, null);
  }

  public static Facts secret(String secret) {
    return new Facts(secret, null, null, null, null, null, null, null);
  }

  public static Facts secret(String secret, Reader reader) {
    return new Facts(secret, null, null, null, null, null, null, reader);
  }

  public static Facts about(Visit visit) {
    return new Facts(null, visit, null, null, null, null, null, null);
  }

  public Facts telling(@Nullable FeeNotice told) {
    return new Facts(secret, visit, number, device, week, told, numbers, reader);
  }

  /// A visit that begins so many minutes later.
  public static Facts delayed(Visit visit, int minutes) {
    return new Facts(null, visit, String.valueOf(minutes), null, null, null, null, null);
  }

  public static Facts number(String number) {
    return new Facts(null, null, number, null, null, null, null, null);
  }

  public static Facts numbers(List<String> numbers) {
    return new Facts(null, null, null, null, null, null, List.copyOf(numbers), null);
  }

  public static Facts device(@Nullable String device) {
    return new Facts(null, null, null, device, null, null, null, null);
  }

  public static Facts week(Week week) {
    return new Facts(null, null, null, null, week, null, null, null);
  }

  public record Reader(String address, String locale) {
    @Override
    public String toString() {
      return "Reader";
    }
  }

  /// @param revision grows with each change of the booking (the SEQUENCE of its invite)
  /// @param end absent where it was never confirmed, as are mode and place
  public record Visit(
      UUID bookingId,
      UUID practitionerId,
      Instant start,
      @Nullable Instant end,
      @Nullable Mode mode,
      @Nullable UUID placeId,
      int revision) {
    public Visit revised(int next) {
      return new Visit(bookingId, practitionerId, start, end, mode, placeId, next);
    }
  }

  /// @param monday the week's first day
  /// @param before the week before it
  public record Week(LocalDate monday, Figures week, Figures before) {}

  public record Figures(
      long completed,
      long newPatients,
      long cancelled,
      long noShows,
      Money captured,
      Money refunded) {}
}
