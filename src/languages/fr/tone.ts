import type { Tone } from '../../core/language-conduct.ts';
import { list } from '../list.ts';

export const tone: Tone = {
  patient: list(
    'patient|patiente|patients|patientes|patientele|malade|malades|la dame|une dame|le monsieur|un monsieur|la mamie|une mamie|mamie|papi|papy|petite vieille|petit vieux|le petit vieux|vieille|la famille|les familles|cette famille|la mere|la maman|les parents|consultant*|le box|du box|au box|lit 3|chambre|le lit|du lit|lits|hospitalise*|opere|operee|accouchee|parturiente*|gamin|gamine|le petit|la petite|enfant|enfants|bebe|fibro|fibromyalgi*|obese|obeses|toxico*|sdf|ado|nourrisson|resident de l ehpad|mes consults|ma consult|la consult|salle d attente|mon 14h|le monsieur de|la dame de|celui du|celle du|accompagnant*|mes gens|migraineu*|hypocondriaque*|usager*',
  ),
  colleague: list(
    'confrere|confreres|consoeur*|collegue|collegues|medecin|medecins|docteur|docteurs|dr|dre|pr|professeur|prof|interne|internes|externe|externes|resident|residente|chef|cheffe|chefs|chirurgien*|chir|anesth*|reanimateur*|radiologue*|radio de garde|cardiologue*|cardio|cardiologues|generaliste*|urgentiste*|pediatre*|gyneco*|sage femme|sages femmes|infirmier*|ide|ides|aide soignant*|aides soignant*|pharmacien*|dentiste*|psychiatre*|psy|dermato*|neurologue*|neuro|nephro*|ortho|orthos|orthopediste*|urologue|uro|gastro*|biologiste*|kine|kines|brancardier*|secretaire*|cadre|associe|associee|remplacant*|titulaire*|specialiste*|l equipe|equipes|etudiant*|stagiaire*|celui qui l a opere|le confrere|orl|ophtalmo*|anapath*|doyen|mandarin*|patron|toubib*|soignant*|chef de service|celui qui a|la rea|les urgences|le samu|regulateur|moderateur*|membre|membres|admin|promo',
  ),
  institution: list(
    'hopital|hopitaux|hosto|chu|chr|clinique|cliniques|polyclinique|labo|laboratoire|laboratoires|maternite|ehpad|centre|cabinet|pharmacie|fac|faculte|universite|service|services|direction|etablissement*|bloc|maison medicale|dispensaire|centre d imagerie|imagerie|samu|smur|rea|urgences|administration|caisse|mutuelle|assurance|cpam|cnss|cnops|cnam|mairie|la maison|l ars|ministere|groupe prive|reseau|plateforme|polycliniques|centre de sante|maison de retraite|ssr',
  ),
  group: list(
    'arabe|arabes|noir|noirs|noire|noires|blanc|blancs|juif|juifs|juive|juives|musulman*|chretien*|catho*|protestant*|athee*|rom|roms|gitan*|tsigane*|manouche*|asiatique*|chinois*|africain*|maghrebin*|marocain*|algerien*|tunisien*|subsaharien*|europeen*|etranger*|immigre*|migrant*|refugie*|sans papier*|clandestin*|gay|gays|homo|homos|homosexuel*|lesbienne*|bi|trans|transgenre*|transsexuel*|travesti*|pd|pede|pedes|tapette*|gouine*|femme|femmes|meuf|meufs|fille|filles|gonzesse*|nana|nanas|blonde|blondes|handicape*|autiste*|trisomique*|sourd*|aveugle*|obese|obeses|gros|grosse|grosses|vieux|les vieux|boomer*|cassos|cas soc*|cmu|ame|c2s|rsa|chomeur*|assiste|assistes|pauvres|les pauvres|prolo*|paysan*|campagnard*|bledard*|beur*|renoi*|rebeu*|feuj*|bougnoul*|negre*|negro*|youpin*|bamboula*|nomade*|gens du voyage|portugais*|roumain*|turc*|kabyle*|berbere*|amazigh*|rifain*|chleuh*|sahraoui*|voile|voilee|voilees|foulard|barbu|barbus|syndrome mediterraneen|mediterraneen|toxicos|alcooliques|seropositif*|drogue|drogues|enceinte|enceintes|conge mat|conge maternite|origine|race|accent|diplome etranger|diplomes etrangers|padhue|diplome roumain|femmes enceintes|ruraux|douar|montagne|sans dents|religieux|religieuse',
  ),
  you: list('tu|toi|te|t|ton|ta|tes|vous|votre|vos|mon pauvre|ma pauvre|mon gars|mon vieux'),
  self: list('je|j|moi|me|mon|ma|mes|m|nous|notre|nos|on'),
  they: list('il|elle|ils|elles|lui|leur|leurs|eux|son|sa|ses|celui|celle|ceux|celles|ce type|ce mec|cette fille|ces gens|ce monsieur|cette dame|ca'),
  authority: list(
    'ordre|conseil de l ordre|conseil departemental|cnom|ars|police|tribunal|justice|avocat|procureur|commissariat|direction|dpc|has|ansm|hcsp|oms',
  ),
  press: list(
    'presse|journaliste*|journal|journaux|redaction|tele|bfm|media|medias|radio locale|tiktok|facebook|fb|insta|instagram|twitter|tweet*|thread|youtube|live|en direct|reseaux|reseaux sociaux|buzz|viral|virale|vues|statut|statuts|story|stories|hashtag|micro|reportage|antenne|avis google|google|hespress|une etoile|linkedin|blog|petition|opinion publique|le monde entier',
  ),
  insult: list(
    'con|cons|conne|connes|connard*|connasse*|abruti*|cretin|cretins|cretine|imbecile*|idiot|idiots|idiote|idiotes|debile|debiles|tare|tares|taree|bouffon*|clown|clowns|guignol*|charlot*|charlatan*|minable*|merdeu*|merde|tocard*|naze|nazes|crevure*|ordure*|salaud*|salope*|salopard*|enfoire*|encule*|fils de pute|pute|putes|batard*|raclure*|boulet|boulets|nullard*|ane|anes|bourrique|boucher|bouchers|epicier|voleur|voleurs|escroc*|menteur*|menteuse*|fraudeur*|criminel*|assassin|assassins|mafia*|mafieu*|arriviste|parasite*|fossile*|tete de noeud|pois chiche|ta gueule|ferme la|guignols|couillon*|branleu*|feignant*|faineant*|feignasse*|planque|planques|larbin*|sous fifre|baltringue*|gogol*|mongol|mongole|mongolien*|attarde*|dinde|dindes|cruche|greluche|pouffiasse|pimbeche|vipere|hysterique*|psychopathe*|tyran|dictateur|pourri|pourris|pourriture*|vendu|vendus|corrompu*|lache|laches|hypocrite*|incapable*|incompetent*|ignare*|ignorant*|illettre*|inculte*|plouc*|sac a merde|deglingue|fumier|toquard|bras casse|bras casses|vautour*|sangsue*',
  ),
  contempt: list(
    'nul|nulle|nuls|nullissime|honte|honteux|ridicule*|pathetique*|pitoyable*|lamentable*|mediocre*|se croit|se croient|se prend pour|se prennent pour|te prends|te crois|vous prenez pour|change de metier|change metier|changer de metier|qu il change|rends ton|rendre son|pochette surprise|laissez moi rire|laisse moi rire|aucune dignite|zero cerveau|qi|apprendre a lire|sait pas lire|ne savent pas|ne sait meme pas|meme pas foutu|pas foutu|n a rien compris|rien compris|ne comprend rien|comprennent rien|n importe quoi|bon debarras|trop fragile|fragile|au hasard|a la poubelle|poubelle|vaut rien|ne vaut rien|ne valent rien|incapable de|un vrai sketch|sketch|zoo|cirque|foire|temps a perdre|meme un externe|un externe|un etudiant de|mieux fait de|devrait avoir honte|meritent|ne merite pas|son diplome|ton diplome|vos diplomes|leur diplome|dangereux|dangereuse|peine d appeler|fait exactement l inverse|fuyez|evitez|a fuir|usine a|service pourri|arrogant*|pretentieu*|donneur de lecons|sainte nitouche|mythomane|mytho|affabul*|simul*|cinema|comedie|comedien*|caprice*|chouine*|pleurnich*|geignard*|jeremiad*|drama queen|dramaqueen|tete a claques|insupportable*|casse pieds|chiant*|emmerd*|relou*|saoule*|fatigue|ras le bol de|marre de|genie|lumiere|pas le feu|sent mauvais|sentait|puait|pue|puent|crasseu*|crade|sale|sales|immonde|degueulasse*|moche|moches|laid|laide|tronche|gueule|tete de|surnomme|surnom|on l appelle',
  ),
  dehumanise: list(
    'legume|legumes|baleine*|vache|vaches|truie|porc|porcs|cochon*|thon|cachalot|elephant|hippopotame|mammouth|singe|singes|guenon|rat|rats|cafard|cafards|cancrelat*|chien|chiens|chienne|betail|animaux|bestiole*|monstre|monstres|dechet|dechets|epave*|loque*|momie*|squelette*|zombie*|larve*|boudin*|tonneau|sous hommes|sous humain*|pas humain*|primate*|primitif*|sauvage*|barbare*|vermine*|nuisible*|specimen*|phenomene|freak|cas social|tas|gras|greenpeace|casse la table|bocal|peste|racaille*|microbe|extraterrestre|consanguin*|degenere*|mongolien*|neandertal*',
  ),
  danger: list(
    'abattoir|mouroir|boucherie|permis de tuer|morgue|cercueil*|entre debout|sort couche|sort seule|les pieds devant|danger public|mortel|mortelle|tue|tuent|tuer|massacre*|massacrer|charcut*|rate|ratee|fausses|falsifi*|truqu*|maquill*|trafiqu*|facture*|surfactur*|arnaque*|escroqu*|magouille*|vole|volent|detourn*|escarre|infection*|insalubre|cafards|moisi*|ment|mentent|mentir|cache|cachent|etouff*|harcel*|maltrait*|torture*|racket*|pourrit|source sure|tout le monde le sait|criminel*',
  ),
  violence: list(
    'tuer|te tuer|buter|crever|creve|creves|egorg*|etrangl*|frapp*|cogner|cogne|gifl*|claque|casser la gueule|casser la figure|defonc*|demolir|demonter|eclater|peter la|poing|coup de|arme|couteau|fusil|bruler|brule|brulerais|pendre|lyncher|taper|tabasser|massacrer|exterminer|eliminer|sang|mort a|mourir|descendre|correction|raclee|baffe*|virer a coups',
  ),
  reprisal: list(
    'le payer|vas payer|va payer|allez payer|le regretter|regretteras|va regretter|vas voir|tu verras|on verra|vous verrez|je sais ou|on sait ou|ou tu habites|ou elle habite|ou il habite|ton adresse|son adresse|leur adresse|ta voiture|ta femme|tes enfants|tes gosses|ta fille|ton fils|l ecole de tes|je viens a ton|viens te trouver|venir te voir|attends toi|te retrouve|te retrouver|te trouver|prends garde|fais gaffe|fais attention a toi|surveille|carriere finie|ta carriere|sa carriere|ruiner|ruine|briser|griller|grille partout|te faire virer|faire sauter|ta place|ton poste|contrat pas renouvele|valider ton stage|valideras|valide pas|on se retrouvera|tu es prevenu|dernier avertissement|je balance|je te balance|denoncer|dossier sur toi|dossiers sur|j ai un dossier|captures de tout|a la sortie|parking|tu sauras|tu vas comprendre|on s occupera|m occuper de|gare a|comptez vos jours|tes jours|silence ou|sinon je|sinon',
  ),
  sexual: list(
    'sexy|bonne|chaude|chaud|bandante|bander|baise*|baiser|coucher|couche avec|cul|fesse|fesses|sein|seins|nichon*|poitrine|decollete*|jupe|string|culotte|sous vetement*|nue|nu|a poil|deshabill*|lingerie|mini jupe|jambes|corps|courbe*|canon|bombe|bombasse|belle plante|belle poupee|mannequin|charmante|mignonne|jolie|joli|magnifique*|superbe|ausculter quand|m ausculter|toucher|tripot*|peloter|caress*|massage|lit|draguer|drague*|plan cul|plan a|sexe|sexuel*|orgasme*|penis|zizi|bite|couilles|vierge|virginite|excit*|fantasme*|coquin*|allumeuse|cochonne|salope|suce|sucer|gorge|bouche|entre les cuisses|cuisses|bain|douche avec|chambre de garde|promotion canape|passer sous le bureau|note sur 10|sur 10|de 1 a 10|obsede|taille|moulant*|rouge a levres|talons|sourire|beaux yeux|coquine|photos d elle|photos de la|celibataire|mariee|envie d elle|belle a',
  ),
  exclude: list(
    'dehors|degage*|degagez|cassez vous|casse toi|quittez|quitte le groupe|virez|vire|exclu*|rentre chez|rentrez chez|retourne dans|retournez dans|rien a faire|pas sa place|pas leur place|pas ma place|chez eux|chez elles|interdire|interdit aux|refuse de les|je ne prends pas|ne prends plus|je n en veux|ne veux pas de|pas de ca chez|j evite|au bout de la file|apres les autres|en dernier|leur faute|profit*|profiteurs|abus*|envahi*|pondent|se reprodui*|trop nombreux|faire payer|les memes|tous les memes|toutes les memes|tous pareils|toutes pareilles|comme d hab avec|ces gens la|cette race|cette engeance|racaille|moins intelligents|inferieur*|pas faites pour|pas fait pour|a la maison|a la cuisine|aux fourneaux|devraient rester',
  ),
  spread: list(
    'faites tourner|a faire tourner|fais tourner|faire tourner|fait tourner|partagez|partage max|a partager|partager partout|relayez|diffus*|balance*|balancer|publier|publie|publions|poster partout|postons|poste le|mettre en ligne|en ligne|explose|exploser|faire du bruit|du bruit|buzz|tag*|repondons tous|tous ensemble|tous au meme|meme moment|meme heure|massivement|inond*|commentez tous|envoyez a tous|transferez a|a tous vos contacts|faites suivre|faire suivre|fais suivre|circuler|afficher|affichons|faire tomber|donner le nom|avec le nom|noms en gros|papier choc|scandale|campagne|signaler en masse|mettons tous|noter tous|une etoile|cinq etoiles|5 etoiles|1 etoile|tout mettre sur|mets tout sur|je mets tout|rendre public',
  ),
  capture: list(
    'capture|captures|capture d ecran|screen|screens|screenshot*|copie ecran|copie du|copie colle|copier coller|enregistr*|audio|vocal|vocaux|note vocale|message vocal|filme|filmer|photo de l ecran|photographie*|transfere|transferer|je vous mets|je vous colle|je colle|je vous transfere|je vous balance|recupere|exporte|export|archive|popcorn|a lire avec|regardez ce que|lisez comment|ecoutez|regardez comment',
  ),
  private: list(
    'groupe prive|groupe ferme|autre groupe|groupe des|groupe de|groupe du|groupe whatsapp|whatsapp|conversation*|conv|mp|mps|dm|message prive|messages prives|en prive|discussion*|canal des|canal prive|story privee|messenger|signal|telegram|reunion fermee|huis clos|conseil|staff ferme|confidentiel*|entre nous|il ne sait pas|elle ne sait pas|sans qu il sache|sans qu elle|a son insu|sans son accord|sans leur accord|en cachette|discretement|supprime|mail interne|mail perso|fil de|liste de diffusion|divorce|vie privee',
  ),
  price: list(
    'dh|dhs|mad|euro|euros|eur|dinar|dinars|da|dt|fcfa|chf|prix|tarif|tarifs|gratuit*|offert|offerts|offerte|remise|reduction|promo|promos|promotion|rabais|solde|soldes|code promo|bon plan|discount|pas cher|moins cher|la piece|la boite|la seance|par mois|par seance|acompte|en 3 fois|payable|facilites|demi tarif|black friday|pourcent*|pour cent|frais|marge',
  ),
  offer: list(
    'vends|vend|vendre|a vendre|je vends|revends|revendre|liquid*|destock*|ecouler|brocante|loue|a louer|location|cede|a ceder|achat groupe|commande groupee|commandez|commander|livraison|stock|lot de|lots|disponible*|places limitees|dernieres places|plus que|inscrivez*|inscription*|reservez|premier arrive|premier servi|en mp|mp moi|contactez*|contact en mp|lien en bio|lien ci dessous|lien mp|catalogue|fournisseur*|grossiste|sans facture|affili*|parrain*|abonnement*|ticket|tickets|tombola|loterie|formation business|kit|boutique|marque|franchise|showroom|importe|ramene|je ramene',
  ),
  pay: list(
    'rib|iban|virement*|versez|verser|virez|paypal|cagnotte*|leetchi|gofundme|collecte*|don|dons|donnez|donner|participez|cotis*|compte perso|mon compte|sur le compte|chacun|200 dh|wafacash|western union|cash plus|mandat|de la main a la main|liquide|especes|en cash|paiement|payer|bien paye|remuner*|recompense|aidez|aidons|soutenez|sauver|urgence absolue',
  ),
  promote: list(
    'mon cabinet|mon centre|ma clinique|ma chaine|ma page|mon compte insta|ma fiche|mon livre|mes formations|ma formation|ma masterclass|masterclass|mon app|mon application|mon podcast|ma technique|mes resultats|mes tarifs|abonnez*|likez|suivez moi|adressez moi|adressez les moi|envoyez moi vos|pensez a moi|recommandez moi|donnez mon numero|parlez de moi|seul a|le seul|la seule|seul de la|le premier|1er au|premiere au|n 1|numero 1|meilleur|meilleure|le meilleur|resultats garantis|resultat garanti|garanti|garantis|avant apres|sans douleur|sans cicatrice|zero complication|zero echec|dernier cri|expert|referen*|contrairement a d autres|contrairement aux|mieux que|leader|avis 5 etoiles|temoignage*|elue|prix du meilleur|rajeunis*|minceur|botox|laser|injections|esthetique|blanchiment|seances|venez tester|portes ouvertes|inauguration|sans delai|creneaux libres|doctolib|prenez rdv|rendez vous en ligne|fier de|mon expertise|ma reputation|celebrites|stars|influenceu*',
  ),
  invest: list(
    'invest*|investissement*|rendement*|rentab*|crypto*|bitcoin|trading|forex|actions|part|parts|associes|capital|dividende*|sur et garanti|defiscal*|immobilier|business|revenu passif|revenus|doublez|gros gains|plus value|mlm|pyramid*|opportunite*|levee de fonds|franchise',
  ),
  certificate: list(
    'certificat*|certif|certifs|arret|arrets|arret de travail|arret maladie|ordonnance*|ordo|ordos|attestation*|pass|vaccinal|feuille de soins|fsp|dossier|bon de transport|itt|invalidite|mdph|accident du travail|aptitude|dispense|visa|permis|deces|cachet|tampon|en tete|papier a entete|signature|signer|signe|prescri*|expertise|rapport|compte rendu|acte|actes|cotation|cotations|mutuelle|assurance|facturer|test positif|test negatif|resultat|pcr|virginite|bulletin',
  ),
  false: list(
    'faux|fausse|fausses|antidat*|postdat*|complaisance|bidon|bidons|arrange*|arranger|sans voir|sans la voir|sans le voir|sans consult*|sans examiner|sans examen|sans l examiner|sans corps|pas besoin de voir|au nom de|a mon nom|a son nom|a ta place|a sa place|sous le nom|en son nom|ni vu ni connu|discret|discrete|discretion|entre nous|rendre service|service rendu|sympa|vite fait|fermer les yeux|on enleve|enlever le passage|effacer|modifier|retoucher|gonfler|ajoute un acte|pas oblige de preciser|personne ne|jamais un controle|au black|pot de vin|bakchich|billet|enveloppe|commission*|reverse*|retrocession|ristourne|pourcentage|20|contre rem*|compar*|triche*|contourn*|contre service|antidate|blanc|signes en blanc|pre signe*',
  ),
  controlled: list(
    'tramadol|codeine|pregabaline|lyrica|rivotril|clonazepam|morphine|oxycodone|oxy|fentanyl|ketamine|subutex|buprenorphine|methadone|ritaline|methylphenidate|xanax|alprazolam|valium|diazepam|lexomil|stilnox|zolpidem|benzos|benzo|artane|ozempic|wegovy|semaglutide|testosterone|hormone de croissance|anabolisant*|epo|viagra|modafinil|cytotec|misoprostol|propofol|protoxyde|cannabis|adderall',
  ),
  access: list(
    'dossier de|son dossier|le dossier|dossiers|ouvrir le|acces|regarder le|jeter un oeil|consulter le|fouiller|verifier si|chercher dans|dpi|dmp|logiciel|base|session|identifiants|mon ex|son ex|ma voisine|mon voisin|ma belle*|mon beau*|mon gendre|ma nounou|mon employe*|mon locataire|mon patron|une amie|la fille de|la copine|resultats de ma|resultats de mon|politicien|celebrite',
  ),
  code: list(
    'code|codes|mot de passe|mdp|identifiant*|sms|6 chiffres|verification|valider|validez|confirm*|cliquez|clique|lien|liens|mise a jour|suspend*|bloque|expire*|avant minuit|sous 24h|24 heures|urgent|compte|comptes|rpps|e cps|cps|carte|piece d identite|scan de|photo de votre|nouveau numero|nouveau num|change de numero|mon ancien numero|perdu mon tel|nouveau tel*|c est moi|ajoutez moi|ajoute moi|mettez moi admin|admin|support|assistance|technique|whatsapp support|qr',
  ),
  posing: list(
    'ici l ordre|ici le|je suis la secretaire|je suis le secretaire|je suis le fils|de la part du|au nom du|au nom de|en son nom|a sa place|je reponds pour|reponds pour lui|son compte|le compte de|compte de mon|mon compte a|prete*|partage mon compte|partager le compte|utilise mon|utilise son|usurp*|faux profil|faux compte|pseudo|je signe|je me presente|me presente comme|me fais passer|se fait passer|fait passer|disant que|pas encore inscrit|pas inscrit|pas medecin|je suis pharmacien*|je suis infirmier*|etudiant en|externe en|mon mari|ma femme|mon frere|mon pere me|cachet de|ma plaque|sur ma plaque|specialiste en|titre|professeur alors|j ecris pour|je poste pour|ecris au nom|cps de|carte cps|comme interne|je dis que',
  ),
  cure: list(
    'guerit|guerir|gueri|guerison|soigne|soigner|miracle|miraculeu*|remplace*|suffit|elimine|detox|jeune|jeuner|ivermectine|hydroxychloroquine|hijama|huile essentielle|huiles essentielles|naturel*|plante|plantes|homeopath*|citron|curcuma|gingembre|miel|nigelle|habba|argile|sel de|bicarbonate|vitamine*|vit d|ail|tisane*|oignon|eau|energie|magnet*|quantique|cristaux|protege de tout|efficace a 100|100|dans tous les cas|zero effet|aucun risque|aucun souci|sans danger|inutile*|poison|toxique|detruit|provoque|donne l autisme|autisme|cause|responsable de|sterilis*|rend sterile|adn|arn',
  ),
  conspiracy: list(
    'on nous cache|nous cachent|on vous cache|ment depuis|industrie ment|big pharma|labos cachent|lobby|lobbies|complot|verite|officiel* ment|mensonge*|medias cachent|reveillez vous|ouvrez les yeux|faites vos recherches|ils savent|puces|5g|antenne|bill gates|plandemie|c est prouve|est prouve|prouve|preuve|evident|point final|c est evident|me suffit|j en ai vu|chez moi|trois cas|deux cas|mes patients|ma tante|sur moi|ans que|20 ans|teste|testez|testee|vous verrez|croyez moi|etudes cachees|censure*',
  ),
  advise_all: list(
    'a tous vos patients|tous mes patients|tous vos patients|a tout le monde|conseillez|dites a|dites le|arretez|arretez de|arreter|stop|stopper|ne vaccinez|faites pareil|mettez|prescrivez|donnez|donnez leur|systematique*|pas besoin|inutile de|plus besoin|a fuir|fuir|jamais de|j ai arrete|j ai retire|je ne prescris plus|je ne vaccine|remplacez|essayez|supprimez|retirez',
  ),
  firm: list(
    'labo|labos|laboratoire|firme|firmes|industrie|delegue*|visiteur medical|sponsor*|start up|startup|societe|fabricant|distributeur|marque|appareil|logiciel|app|application|molecule|produit|produits|dispositif|capteur|gamme|complement*|action*|partenaire|partenariat|consultant|board|orateur|essai',
  ),
  gift: list(
    'paye le congres|m ont paye|m a paye|paye par|invite*|congres|voyage|hotel|diner|dubai|cadeau*|offert par|honoraires|contrat|remunere*|finance*|sponsorise|prime|commission|touche|je touche|interesse|actionnaire|parts dans|mon beau frere|ma soeur travaille|conseil scientifique|revolutionnaire|ecrase|bien mieux|meilleur du marche|le meilleur|incroyable|bluffant|genial|geniale|adopt*|que celui la|que celle la|que du|je ne jure que|je ne mets plus que|a tous mes|faites comme moi|commandez le|foncez|essayez le|excellent|rien de mieux|sans hesiter|indispensable',
  ),
  politics: list(
    'politique*|parti|partis|election*|elections|vote|votez|voter|gouvernement|ministre|president|gauche|droite|extreme droite|extreme gauche|gauchiste*|facho*|fasciste*|communiste*|socialiste*|macron*|rn|lfi|pjd|rni|usfp|palestine|israel|gaza|guerre|ukraine|russie|sahara|polisario|syndicat*|greve*|grevistes|reforme|regime|makhzen|colon*|sioniste*|terroriste*|complice*|trahison|traitre*|camp|boycott*|manif*|depute*|ideologie|propagande|mouton*|monarch*|republique|hirak',
  ),
  faith: list(
    'dieu|allah|religion*|religieux|islam|islami*|musulman*|chretien*|juif*|laic*|laique*|athee*|mecreant*|kafir|ramadan|jeune|priere|prier|mosquee|eglise|haram|halal|peche|enfer|paradis|prophete|coran|bible|voile|chiite*|sunnite*|secte|salafi*|apostat*|croyant*|non croyant*|foi|imam|cure|pape|noel|aid|sorcellerie|impie*|blaspheme*|djihad',
  ),
  despair: list(
    'en finir|envie de mourir|plus envie de vivre|plus la force|plus envie de rien|a bout|au bout du rouleau|je n en peux plus|n en peux plus|peux plus continuer|tout arreter|disparaitre|me foutre en l air|me flinguer|me tuer|me suicider|suicide|suicidaire*|me pendre|sauter|sous un train|pont|volant|ne plus me reveiller|ne pas me reveiller|dormir pour toujours|m endormir pour|sans moi|mieux sans moi|poids pour|personne ne verra|adieu|prenez soin de vous|lettre|derniere garde|plus de sens|a quoi bon|vide|je craque|craque*|je sombre|sombre|burn out|burnout|epuise*|pleure tous|pleure seul|seule dans|seul dans|j ai peur de moi|idees noires|noir|pensees noires|je bois|boire|propofol|kt dans|me pique|ampoules|potassium|kcl|insuline',
  ),
  laugh: list(
    'mdr|mdrr*|ptdr*|lol|haha*|hahaha*|hihi*|hehe*|xd|rire|rigoler|rigole|rigol*|marrant|drole|plie|pliee|plies|morts de rire|morte de rire|mort de rire|hilarant|fou rire|blague|pour rire|pour rigoler|on a ri|collector|anecdote*',
  ),
  smirk: list(
    'bien sur|evidemment|normal|comme par hasard|quelle surprise|surprise|sans surprise|etonnant|tiens donc|ah bon|ben voyons|mais oui|on sait tous|chacun ses|sans commentaire|no comment|suivez mon regard|je dis ca|je dis rien|serieux|serieusement|franchement|non mais|encore un|encore une|ah la|ah le|notre|nos chers|nos amis|le grand|ce cher|cette chere|pauvre|pauvres|le petit|la petite|apparemment|parait il|soi disant|pretend*|jure|parie|pari|paris',
  ),
  praise: list(
    'bravo|chapeau|felicitations|genie|genies|champion|championne|champions|champagne|medaille|medailles|prix nobel|nobel|oscar|oscars|cesar|palme|palmes|applaudi*|applaudissements|standing ovation|respect|merci pour|merci a|quel talent|talent|brillant|brillante|magnifique|grandiose|magistral*|merveilleu*|admir*|impressionnant*|quel honneur|honneur|fier|fiere|trophee|podium|premier prix|couronne|heros|martyr|martyre|star|expert|specialiste du|as du|roi du|reine du|grand professeur|maitre|lumineu*|precision chirurgicale|pedagogue|carte de fidelite|abonnement|vip',
  ),
  reported: list(
    'm a dit|me dit|m a repondu|m ont dit|nous a dit|m a menace*|m a traite|m a demande|m a propose|m a insulte|m a envoye|m a ecrit|on m a|on me|on nous|a dit|dit que|disait|selon lui|selon elle|d apres|certains disent|entendu|j ai entendu|a tenu des propos|propos|il parait|lu que|ecrit que|raconte|patient qui dit|menace*|agress*|victime|insulte|insultes|plainte|porte plainte|deposer plainte|main courante|temoin|temoignage|quelqu un a|un patient m|une patiente m|un confrere m|un collegue m|se plaint|arnaque|phishing|hameconnage|attention a|mefiez|prudence|alerte|j ai recu|recu un',
  ),
  refusal: list(
    'je refuse|j ai refuse|refuse|refuser|refus|j ai dit non|non merci|dit non|jamais|pas question|hors de question|ne faites pas|ne faites jamais|n envoyez|n envoyez rien|ne repondez pas|ne cliquez|ne partagez|interdit|illegal|on ne peut pas|je ne peux pas|je ne montre|ne montre rien|j ai efface|efface|supprime|inacceptable|intolerable|ne passe pas|ca passe pas|pas normal|arretons|restons|evitons|svp pas de|pas de noms|sans nom|sans noms|sans citer|sans les noms|rappel|je rappelle|rappelons|attention|on ne rigole pas|pas drole|ne me fait pas rire|pas d accord|pas ici|pas correct|mal a l aise|signal*|je signale|moderation|charte|lisez la charte|faux sujet|condamne|je condamne|desapprouve|stereotype*|prejuge*|cliche*|combattre|lutter contre|prevention',
  ),
  question: list(
    'comment|pourquoi|qui|quel|quelle|quels|quelles|est ce que|combien|ou trouver|vous faites|vous repondez|vous gerez|vous refusez|que faire|quoi faire|que faites|conduite a tenir|avis|vos avis|un conseil|conseils|conseil|idee|idees|quelqu un|des retours|retour d experience|une source|sources|reference|references|besoin d aide|aide|peut on|a t on|faut il|doit on|dois je|puis je|sait|savez|connaissez|connait',
  ),
  official: list(
    'officiel*|public|publique|publics|publie|publiee|rapport|ministere|has|ansm|oms|ema|fda|recommandation*|protocole|guideline*|reco|recos|revue|article|etude|etudes|essai|essais|meta analyse|cochrane|prescrire|pubmed|doi|conference|congres|societe savante|ong|association agreee|asso agreee|asso|croix rouge|fondation|communique|site|annuaire|these|du|diu|dpc|enquete|statistiq*|chiffres|donnees|cellule|com|communication|courrier|lettre|direction|commission|reunion|staff|rmm|revue de|evenement indesirable|signalement|vigilance*|formulaire|procedure*',
  ),
  consent: list(
    'anonyme*|anonymise*|avec accord|avec son accord|avec l accord|accord ecrit|consent*|autoris*|permission|sans nom|d accord avec|avec leur accord|permis par|il m a charge|chargee de|elle m a charge|ouverte a tous|mon propre|ma propre|moi meme',
  ),
  disclosed: list(
    'liens d interet*|lien d interet*|conflit d interet*|conflits d interet*|aucun lien|pas de lien|sans lien|je declare|je precise|precise que|declare|transparence|independant*|achat du cabinet|paye de ma poche|non sponsorise|aucun contrat|je suis payee par|je suis paye par|je previens|avant que vous|interets|prefere vous le dire|prefere le dire|disclosure',
  ),
  repair: list(
    'propose|je propose|on propose|proposons|solution*|ameliorer|changer quelque chose|qu on change|organis*|appele|expliqu*|on s est expliques|excus*|desole|desolee|pardon|je me suis trompe|j ai eu tort|mea culpa|ma faute|mon erreur|moi aussi|je serais passe|raison|il avait raison|elle avait raison|reprendre|repris ensemble|corrige*|aide|aider|soutien|soutenir|courage|ensemble|on a fini par|reconnaitre|comprendre|merci|respect|debrief*|formation|apprendre|appris|clement*|bienveill*|interpret*|interprete*',
  ),
  grief: list(
    'perdu|perdue|decede*|mort ce matin|parti|partie|pleure|pleurer|pleuree|larmes|triste|tristesse|chagrin|deuil|repose*|paix|famille|condoleances|pensee pour|hommage|enterrement|coeur lourd|choc|choquee|bouleverse*|marque|touche|ne m en remets|sonne|dur|difficile|penible|epuise*|fatigue*|creve|garde|gardes|nuit|nuits|heures',
  ),
  thanks: list(
    'merci|remerci*|gratitude|reconnaissan*|bravo a l equipe|fier de l equipe|belle equipe|super equipe|heureux|heureuse|content|contente|bienvenue|bonne fete|bon courage|bonne annee|joyeux|joyeuse|felicitations a|anniversaire|soulage*|joie|adore|aime',
  ),
  clinical: list(
    'mg|ml|g|ug|irm|scanner|tdm|ecg|echo|biopsie|traitement|diagnostic*|bilan|crp|hb|tsh|inr|ta|fc|sa|imc|dfg|ains|atb|antibio*|dose|doses|posologie|indication|contre indication|effet indesirable|effets indesirables|suivi|chirurgie|post op|complication*|douleur*|fievre|toux|syndrome|maladie de|fracture|cancer|tumeur|diabet*|hta|avc|asthme|epilep*|insuffisance|grossesse|accouchement|nouveau ne|depistage|vaccin*|serologie|antecedent*|atcd|symptome*|consultation|hospitalisation|sedation|intubation|perfusion|prise en charge|pec|protocole',
  ),
  fiction: list(
    'film|serie|roman|livre de|theatre|poeme|chanson|cas de concours|qcm|exercice|exemple|imagin*|mon chat|mon chien|mon fils|ma fille|mes enfants|ma mere|mon pere|mon mari|ma femme|imprimante|logiciel|ascenseur|cafe|machine|imprimante|ordinateur|pc|gps|voiture|parking|frigo|cantine|self|fax|planning|tableau de garde|canape|cuisine|match|foot|pluie|meteo|souk|belle mere',
  ),
};
