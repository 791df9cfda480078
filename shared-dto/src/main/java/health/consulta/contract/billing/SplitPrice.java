package health.consulta.contract.billing;

import health.consulta.contract.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The practice says who pays what of a visit; what is left is the patient's.
///
/// @param version of the split that was read; 0 when there was none
/// @param exemption what the practice gives up; absent: nothing
/// @param parts of payers, each at most once; percents are rounded in this order
public record SplitPrice(
    long version,
    @Nullable @Valid Exempt exemption,
    @NotNull @Size(max = 5) List<@NotNull @Valid Part> parts) {

  /// @param amount more than 0; absent: all
  /// @param reason stands on the invoice
  public record Exempt(@Nullable @Valid Money amount, @NotBlank @Size(max = 120) String reason) {}

  /// Either a percent or an amount.
  ///
  /// @param percent of the base that is left by the exemption
  /// @param amount more than 0
  /// @param reference of the agreement to pay
  public record Part(
      @NotNull UUID payerId,
      @Nullable @Min(1) @Max(100) Integer percent,
      @Nullable @Valid Money amount,
      @NotBlank @Size(max = 60) String reference) {}
}
