package health.consulta.user.account;

import health.consulta.kit.Refusal;

/// Whoever books would answer in the other's place.
class ConsentAddressYours extends Refusal {
  ConsentAddressYours() {
    super(
        Kind.UNPROCESSABLE,
        "CONSENT_ADDRESS_YOURS",
        "The person is asked at their own address, not at yours.");
  }
}
