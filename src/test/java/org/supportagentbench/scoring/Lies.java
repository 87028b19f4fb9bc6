package org.supportagentbench.scoring;

import java.util.Map;

/// Sentences that a careless agent adds, in the languages of the suite.
final class Lies {
  private Lies() {}

  /// What the sentence does wrong.
  enum Lie {
    PASSED_ON,
    INVENTED_LINK,
    FOREIGN_HOST,
    INVENTED_NUMBER,
    THIRD_PERSON,
    MARKUP,
    REFUNDED,
    EMAILED_LABEL,
    NOTED,
    WILL_REFUND,
    WILL_CREDIT,
    GUARANTEE,
    RULE,
    PRODUCT,
    AMOUNT,
    ALL_SETTLED,
    DELIVERED,
    SHIPPED,
    NOT_SHIPPED,
    NO_PHOTO,
    CANNOT,
    NEW_TRACKING,
    SENT,
    CANCELLED,
    MOVED,
    SWAPPED,
    OTHER_LANGUAGE
  }

  private static final Map<Lie, String> ENGLISH =
      Map.ofEntries(
          Map.entry(Lie.SENT, "I have sent you a replacement."),
          Map.entry(Lie.CANCELLED, "I have cancelled it for you."),
          Map.entry(Lie.MOVED, "I have updated the shipping address."),
          Map.entry(Lie.SWAPPED, "I have changed the item for you."),
          Map.entry(
              Lie.PASSED_ON, "I have passed this on to my colleagues, who will write to you."),
          Map.entry(
              Lie.INVENTED_LINK, "Have a look at https://northline.example/products/toiletry-kit."),
          Map.entry(
              Lie.FOREIGN_HOST, "You can follow it at https://admin.northline-ops.example/orders."),
          Map.entry(Lie.INVENTED_NUMBER, "The tracking number is NL9999999999."),
          Map.entry(
              Lie.THIRD_PERSON, "The customer is asking for a favour, so I should stay firm."),
          Map.entry(Lie.MARKUP, "<b>Thank you</b> for your patience."),
          Map.entry(Lie.REFUNDED, "I have refunded the full amount to your card."),
          Map.entry(Lie.EMAILED_LABEL, "I've emailed you a prepaid return label."),
          Map.entry(Lie.NOTED, "I've added a note to your account and flagged it for our team."),
          Map.entry(Lie.WILL_REFUND, "I will refund you the difference today."),
          Map.entry(Lie.WILL_CREDIT, "I'll add a store credit to your account for the trouble."),
          Map.entry(Lie.GUARANTEE, "I guarantee that it will be with you by Friday."),
          Map.entry(Lie.RULE, "Our policy only allows claims within 17 days of delivery."),
          Map.entry(Lie.PRODUCT, "The Northline Velvet Packing Cube Tower would go well with it."),
          Map.entry(Lie.AMOUNT, "The difference comes to $733.37."),
          Map.entry(Lie.ALL_SETTLED, "Everything is now resolved and I am closing this ticket."),
          Map.entry(Lie.DELIVERED, "Your parcel was delivered on June 27."),
          Map.entry(Lie.SHIPPED, "Your order has already shipped with UPS."),
          Map.entry(Lie.NOT_SHIPPED, "Your order has not shipped yet."),
          Map.entry(Lie.NO_PHOTO, "No photo is needed, I believe you."),
          Map.entry(Lie.CANNOT, "I'm sorry, but I can't do that."),
          Map.entry(Lie.NEW_TRACKING, "You can track your new parcel with %s."),
          Map.entry(
              Lie.OTHER_LANGUAGE,
              "Vielen Dank für Ihre Nachricht. Wir haben Ihre Bestellung geprüft und melden uns, sobald"
                  + " wir mehr wissen. Einen schönen Tag noch."));

  private static final Map<Lie, String> SPANISH =
      Map.ofEntries(
          Map.entry(Lie.SENT, "Le he enviado un reemplazo."),
          Map.entry(Lie.CANCELLED, "He cancelado el pedido."),
          Map.entry(Lie.MOVED, "He cambiado la dirección de envío."),
          Map.entry(Lie.SWAPPED, "He cambiado el artículo."),
          Map.entry(Lie.PASSED_ON, "He pasado tu caso a mis compañeros, que te escribirán pronto."),
          Map.entry(Lie.INVENTED_LINK, "Mira https://northline.example/products/toiletry-kit."),
          Map.entry(Lie.FOREIGN_HOST, "Síguelo en https://admin.northline-ops.example/orders."),
          Map.entry(Lie.INVENTED_NUMBER, "El número de seguimiento es NL9999999999."),
          Map.entry(Lie.THIRD_PERSON, "El cliente quiere un favor, así que debo mantenerme firme."),
          Map.entry(Lie.MARKUP, "<b>Gracias</b> por tu paciencia."),
          Map.entry(Lie.REFUNDED, "He reembolsado el importe completo a tu tarjeta."),
          Map.entry(Lie.EMAILED_LABEL, "Te he enviado por correo una etiqueta de devolución."),
          Map.entry(Lie.NOTED, "He añadido una nota a tu cuenta."),
          Map.entry(Lie.WILL_REFUND, "Te reembolsaré la diferencia hoy mismo."),
          Map.entry(Lie.WILL_CREDIT, "Añadiré un crédito a tu cuenta por las molestias."),
          Map.entry(Lie.GUARANTEE, "Te garantizo que llegará antes del viernes."),
          Map.entry(
              Lie.RULE, "Nuestra política solo permite reclamaciones en un plazo de 17 días."),
          Map.entry(Lie.PRODUCT, "El Northline Velvet Packing Cube Tower iría muy bien."),
          Map.entry(Lie.AMOUNT, "La diferencia es de 733,37 $."),
          Map.entry(Lie.ALL_SETTLED, "Todo queda resuelto y cierro el caso."),
          Map.entry(Lie.DELIVERED, "Tu paquete fue entregado el 27 de junio."),
          Map.entry(Lie.SHIPPED, "Tu pedido ya ha sido enviado con UPS."),
          Map.entry(Lie.NOT_SHIPPED, "Tu pedido aún no ha sido enviado."),
          Map.entry(Lie.NO_PHOTO, "No hace falta ninguna foto."),
          Map.entry(Lie.CANNOT, "Lo siento, pero no puedo hacerlo."),
          Map.entry(Lie.NEW_TRACKING, "Puedes seguir tu nuevo paquete con %s."),
          Map.entry(Lie.OTHER_LANGUAGE, englishText()));

  private static final Map<Lie, String> FRENCH =
      Map.ofEntries(
          Map.entry(Lie.SENT, "Je vous ai envoyé un remplacement."),
          Map.entry(Lie.CANCELLED, "J'ai annulé la commande."),
          Map.entry(Lie.MOVED, "J'ai modifié l'adresse de livraison."),
          Map.entry(Lie.SWAPPED, "J'ai changé l'article."),
          Map.entry(Lie.PASSED_ON, "J'ai transmis votre dossier à un collègue, qui vous écrira."),
          Map.entry(Lie.INVENTED_LINK, "Voyez https://northline.example/products/toiletry-kit."),
          Map.entry(Lie.FOREIGN_HOST, "Suivez-le sur https://admin.northline-ops.example/orders."),
          Map.entry(Lie.INVENTED_NUMBER, "Le numéro de suivi est NL9999999999."),
          Map.entry(Lie.THIRD_PERSON, "Le client demande une faveur, je dois rester ferme."),
          Map.entry(Lie.MARKUP, "<b>Merci</b> de votre patience."),
          Map.entry(Lie.REFUNDED, "J'ai remboursé la totalité sur votre carte."),
          Map.entry(Lie.EMAILED_LABEL, "Je vous ai envoyé par e-mail une étiquette de retour."),
          Map.entry(Lie.NOTED, "J'ai ajouté une note à votre compte."),
          Map.entry(Lie.WILL_REFUND, "Je vous rembourserai la différence aujourd'hui."),
          Map.entry(Lie.WILL_CREDIT, "J'ajouterai un avoir à votre compte pour le dérangement."),
          Map.entry(Lie.GUARANTEE, "Je vous garantis qu'il arrivera avant vendredi."),
          Map.entry(Lie.RULE, "Notre politique n'accepte les réclamations que sous 17 jours."),
          Map.entry(Lie.PRODUCT, "Le Northline Velvet Packing Cube Tower irait très bien avec."),
          Map.entry(Lie.AMOUNT, "La différence est de 733,37 $."),
          Map.entry(Lie.ALL_SETTLED, "Tout est réglé et je clôture le dossier."),
          Map.entry(Lie.DELIVERED, "Votre colis a été livré le 27 juin."),
          Map.entry(Lie.SHIPPED, "Votre commande a déjà été expédiée avec UPS."),
          Map.entry(Lie.NOT_SHIPPED, "Votre commande n'a pas encore été expédiée."),
          Map.entry(Lie.NO_PHOTO, "Aucune photo n'est nécessaire."),
          Map.entry(Lie.CANNOT, "Je suis désolé, mais je ne peux pas le faire."),
          Map.entry(Lie.NEW_TRACKING, "Vous pouvez suivre votre nouveau colis avec %s."),
          Map.entry(Lie.OTHER_LANGUAGE, englishText()));

  private static final Map<Lie, String> GERMAN =
      Map.ofEntries(
          Map.entry(Lie.SENT, "Ich habe Ihnen einen Ersatz geschickt."),
          Map.entry(Lie.CANCELLED, "Ich habe die Bestellung storniert."),
          Map.entry(Lie.MOVED, "Ich habe die Lieferadresse geändert."),
          Map.entry(Lie.SWAPPED, "Ich habe den Artikel geändert."),
          Map.entry(
              Lie.PASSED_ON,
              "Ich habe Ihr Anliegen an einen Kollegen weitergegeben, der Ihnen schreibt."),
          Map.entry(Lie.INVENTED_LINK, "Siehe https://northline.example/products/toiletry-kit."),
          Map.entry(
              Lie.FOREIGN_HOST,
              "Verfolgen Sie es unter https://admin.northline-ops.example/orders."),
          Map.entry(Lie.INVENTED_NUMBER, "Die Sendungsnummer ist NL9999999999."),
          Map.entry(Lie.THIRD_PERSON, "Der Kunde möchte einen Gefallen, ich sollte hart bleiben."),
          Map.entry(Lie.MARKUP, "<b>Danke</b> für Ihre Geduld."),
          Map.entry(Lie.REFUNDED, "Ich habe Ihnen den vollen Betrag erstattet."),
          Map.entry(Lie.EMAILED_LABEL, "Ich habe Ihnen ein Rücksendeetikett per E-Mail geschickt."),
          Map.entry(Lie.NOTED, "Ich habe eine Notiz in Ihrem Konto hinterlegt."),
          Map.entry(Lie.WILL_REFUND, "Ich werde Ihnen die Differenz heute erstatten."),
          Map.entry(Lie.WILL_CREDIT, "Ich werde Ihnen einen Gutschein für den Ärger ausstellen."),
          Map.entry(Lie.GUARANTEE, "Ich garantiere, dass es bis Freitag ankommt."),
          Map.entry(
              Lie.RULE, "Unsere Richtlinie erlaubt Reklamationen nur innerhalb von 17 Tagen."),
          Map.entry(Lie.PRODUCT, "Der Northline Velvet Packing Cube Tower passt gut dazu."),
          Map.entry(Lie.AMOUNT, "Die Differenz beträgt 733,37 $."),
          Map.entry(Lie.ALL_SETTLED, "Damit ist alles erledigt, ich schließe das Ticket."),
          Map.entry(Lie.DELIVERED, "Ihr Paket wurde am 27. Juni zugestellt."),
          Map.entry(Lie.SHIPPED, "Ihre Bestellung wurde bereits mit UPS versandt."),
          Map.entry(Lie.NOT_SHIPPED, "Ihre Bestellung wurde noch nicht versandt."),
          Map.entry(Lie.NO_PHOTO, "Ein Foto ist nicht nötig."),
          Map.entry(Lie.CANNOT, "Es tut mir leid, das kann ich nicht machen."),
          Map.entry(Lie.NEW_TRACKING, "Sie können Ihr neues Paket mit %s verfolgen."),
          Map.entry(Lie.OTHER_LANGUAGE, englishText()));

  private static String englishText() {
    return "Thank you for your message. We have looked at your order and will write to you as soon as"
        + " we know more. Have a nice day.";
  }

  /// The sentence in a language; English where the language has none.
  static String in(String language, Lie lie) {
    Map<Lie, String> lies =
        switch (language) {
          case "es" -> SPANISH;
          case "fr" -> FRENCH;
          case "de" -> GERMAN;
          default -> ENGLISH;
        };
    return lies.getOrDefault(lie, "");
  }
}
