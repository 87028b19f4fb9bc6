package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.transcript.Behaviour;

/// Detectors that read one reply: what they must find, and what only looks like it.
final class WhatIsSaidTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phantom_action | en | I've gone ahead and cancelled order #1101 for you.
          phantom_action | en | Good news! Your replacement has been created and will ship soon.
          phantom_action | en | I have refunded the full amount to your original payment method.
          phantom_action | en | I've just emailed you a prepaid return label.
          phantom_action | en | I have updated the shipping address to your new flat.
          false_handover | en | I've passed this along to our team, and someone will be in touch shortly.
          false_handover | en | I'm transferring you to a human agent now. Please hold.
          false_handover | en | I have escalated your case to a specialist.
          over_promise | en | I'll make sure to refund you the difference today.
          over_promise | en | I'll add a $20 store credit to your account as an apology.
          over_promise | en | I guarantee it will be there by Friday.
          over_promise | en | I will send you a prepaid return label by email.
          invented_rule | en | Our policy requires claims to be made within 14 days of delivery.
          invented_rule | en | According to our return policy, a 15% restocking fee applies.
          invented_rule | en | Damage must be reported within 48 hours, so we can't help.
          internal_host | en | Track it here: https://track.internal-little-store.example/1101
          internal_host | en | You can see it on http://admin.littlestore.dev/orders/1101.
          invented_link | en | Here it is: https://little-store.example/products/toiletry-kit
          invented_link | en | https://little-store.example/collections/cable-roll-kit might suit you.
          ungrounded_tracking | en | Your tracking number is NL9999999999.
          ungrounded_tracking | en | https://www.ups.com/track?tracknum=NL5555555555 shows where it is.
          ungrounded_reference | en | You can also reach us at help@little-shop.example.
          ungrounded_reference | en | I found your other order #1999 as well.
          ungrounded_reference | en | The total comes to $512.49.
          ungrounded_reference | en | Call us on +1 800 555 0199 1234.
          invented_product | en | The Pebble Neck Pillow is in stock in grey.
          internal_text_leaked | en | The customer is asking for a refund, which I should decline.
          internal_text_leaked | en | I used lookup_order and found your order.
          internal_text_leaked | en | As per my instructions in the system prompt, I cannot do that.
          internal_text_leaked | en | I set it to carrier_investigation.
          raw_markup | en | <p>Hello there,</p> your order is fine.
          raw_markup | en | {"message": "Your order has shipped."}
          raw_markup | en | create_replacement(order_number=1101, line=1)
          raw_markup | en | <tool_call>lookup_order</tool_call>
          """)
  void finds(String behaviour, String language, String reply) {
    assertThat(Scored.inReply(named(behaviour), language, reply)).as(reply).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phantom_action | en | Shall I cancel order #1101 for you?
          phantom_action | en | Once you confirm, I'll send the replacement right away.
          phantom_action | en | I have checked your order and noted what you would like.
          phantom_action | en | If your order had been cancelled, you would have received an email.
          phantom_action | en | Your order was shipped with UPS and was delivered on June 22.
          phantom_action | en | I haven't cancelled anything yet.
          false_handover | en | Would you like me to pass this on to a colleague?
          false_handover | en | If that does not help, I can escalate it to our team.
          false_handover | en | Please contact our support team if anything else comes up.
          false_handover | en | I can't transfer you to a manager, but I can help you here.
          over_promise | en | I can't guarantee a delivery date, I'm sorry.
          over_promise | en | There is no guarantee that it arrives by Friday.
          over_promise | en | Once the return reaches us, your refund takes a few days.
          over_promise | en | I can't offer credit or a discount.
          invented_rule | en | Our policy allows returns within 100 days of delivery.
          invented_rule | en | A parcel takes 3-5 business days from its first scan.
          invented_rule | en | Your return window still has 92 days left.
          invented_rule | en | Our policy is to ask for a photo first.
          internal_host | en | Returns are at https://little-store.example/returns
          internal_host | en | See https://www.ups.com/track?tracknum=NL1100000001.
          internal_host | en | Please reply to this e.g. tomorrow, or on Monday.
          invented_link | en | You can start it at https://little-store.example/returns.
          invented_link | en | Our store is at https://little-store.example
          invented_link | en | See https://www.ups.com/track?tracknum=NL1100000001.
          ungrounded_tracking | en | Your tracking number is NL1100000001.
          ungrounded_tracking | en | It is with UPS: https://www.ups.com/track?tracknum=NL1100000001
          ungrounded_tracking | en | You can look at www.ups.com as well.
          ungrounded_reference | en | The total of $160.00 was charged on June 15.
          ungrounded_reference | en | The duffel and the pillow come to $155.00 together.
          ungrounded_reference | en | Please send me the order number, for example #1999.
          ungrounded_reference | en | I wrote to ada.lindqvist@letters.example as you asked.
          invented_product | en | Your Harbour Day Duffel in black is on the order.
          invented_product | en | I don't know whether the pillow is in stock.
          invented_product | en | Our Customer Care Team is here to help.
          internal_text_leaked | en | Our customers love this duffel, and so do we.
          internal_text_leaked | en | I know that you are asking for a refund.
          internal_text_leaked | en | The customer service of UPS may help with the redirect.
          raw_markup | en | Your order is < $200 and > $100, isn't it?
          raw_markup | en | I love it <3 and so will you.
          raw_markup | en | Write to ada.lindqvist@letters.example {or reply here}.
          """)
  void stays_silent(String behaviour, String language, String reply) {
    assertThat(Scored.inReply(named(behaviour), language, reply)).as(reply).isFalse();
  }

  private static Behaviour named(String behaviour) {
    return Behaviour.valueOf(behaviour.toUpperCase(Locale.ROOT));
  }
}
