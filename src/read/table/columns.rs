//! Which column of a table, or key of a record, is which field: by its name in several languages and
//! by what its values look like.

use crate::error::{Code, Error};
use crate::model::{Author, Link, Platform, Post, TablePreview, Visibility};
use crate::read::network::x;
use crate::read::notation::dates::{self, Order};
use crate::read::notation::numbers;
use crate::read::person::{veiled, without_address};
use crate::read::sink::Sink;
use crate::read::source::DecodedFile;
use crate::text::json;
use crate::text::{canonical, html, language, scan};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Rows that are looked at to guess.
pub(in crate::read) const SAMPLE: usize = 300;

/// What a column can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::read) enum Field {
    Text,
    Title,
    Author,
    Handle,
    AuthorId,
    Followers,
    CreatedAt,
    TimeOfDay,
    Zone,
    Language,
    Url,
    Id,
    Points,
    Likes,
    Score,
    Reposts,
    Replies,
    Quotes,
    Views,
    ReplyTo,
    Thread,
    Quoted,
    Reposted,
    Place,
    Tags,
    Mentions,
    AltTexts,
    Links,
    Visibility,
    /// What kind of record a row is, where only some kinds are private.
    Sort,
    QuotedAuthor,
    RepostedAuthor,
    /// Of academictwitteR: how a row refers to another post, and that post's words.
    SourceType,
    SourceText,
    SourceId,
    SourceAuthorId,
}

/// Field, its name in options and reports, and the names that columns have for it, the surest first:
/// folded by [`fold`].
const FIELDS: &[(Field, &str, &str)] = &[
    (
        Field::Text,
        "text",
        "fulltext rawcontent tweettext postraw tweetcontent posttext postcontent postbody messagetext commenttext \
         commentbody commentcontent reviewtext tweet text texte texto testo tekst content contenu contenido contenuto \
         conteudo inhalt body message messages mensaje messaggio mensagem nachricht bericht comment commentaire \
         comentario kommentar commento comments caption selftext post beitrag verbatim avis opinion opinions review \
         feedback answer reponse respuesta antwort risposta resposta response contribution proposition statement \
         sharecommentary commentary note quote status description raw reponselibre cooked 本文 テキスト 内容 текст сообщение \
         authortext originaltext commentairetexte fulltweettext mensagemdetexto сообщения комментарий отзыв пост запись текстсообщения текстпоста contents 内容 正文 文本 评论 評論 评论内容 微博正文 留言 投稿 ツイート コメント 댓글 내용 본문 메시지 텍스트 tresc komentarz wiadomosc wpis zprava prispevek obsah szoveg uzenet hozzaszolas mesaj yorum metin icerik besked tekstindhold kommentti viesti teksti inlagg meddelande innlegg melding noidung binhluan isi isikomentar pesan komentar mesajul κειμενο σχολιο النص التعليق الرسالة טקסט תגובה نصالتعليق نصالرسالة julkaisu vastaus palaute arvostelu odpoved recenze bejegyzes komment velemeny valasz tartalom μηνυμα δημοσιευση αναρτηση περιεχομενο απαντηση κριτικη tinnhan baiviet ykien gopy ulasan tanggapan kiriman teks isipesan टिप्पणी संदेश ツイート本文 投稿内容 コメント本文 帖子内容 微博内容 tresckomentarza tresc trescwiadomosci kommentarinhalt beitragstext nachrichtentext textdelcomentario textecommentaire",
    ),
    (
        Field::Title,
        "title",
        "title titre titulo titel titolo headline subject sujet objet asunto betreff oggetto intitule posttitle \
         topictitle threadtitle postname \
         заголовок тема tytul baslik nadpis otsikko rubrik tittel 标题 標題 タイトル 제목 judul tieude cim targy τιτλος θεμα predmet aihe",
    ),
    (
        Field::Handle,
        "handle",
        "screenname userscreenname username userusername authorusername handle userhandle authorhandle acct login \
         pseudo pseudonyme twitterhandle authorscreenname usernick uniqueid ownerusername nomutilisateur \
         nomdutilisateur nombredeusuario benutzername nomeutente gebruikersnaam",
    ),
    (
        Field::Author,
        "author",
        "displayname userdisplayname authordisplayname fullname authorname userfullname author auteur autor autore \
         autrice user utilisateur usuario benutzer utente gebruiker name nom nombre nome naam from profilename ownername sender expediteur \
         creator createur by poster postedby personaname authorpersonaname reviewername reviewer member membre participant speaker writer account compte nickname \
         contributor answeredby 作者 автор \
         pagename имя участник отправитель пользователь автори 用户 用户名 昵称 发布者 作者昵称 投稿者 名前 ユーザー 작성자 이름 닉네임 사용자 보낸사람 kullanici kullanıcı yazar isim autora uzytkownik nadawca imie jmeno uzivatel odesilatel nev felhasznalo szerzo forfatter bruger navn bruker avsender anvandare forfattare namn avsandare kirjoittaja nimi kayttaja penulis pengguna nama tacgia nguoidung ten utilizatorul συγγραφεας ονομα المؤلف الاسم lahettaja kayttajanimi tekija julkaisija nimimerkki prezdivka prispevatel kuldo felado becenev συντακτης χρηστης αποστολεας nguoigui tennguoidung hoten nguoidang nguoibinhluan pengirim namapengguna namaakun מחבר שם rispondente verfasser ersteller absender teilnehmer mitglied kommentator mittente remitente remetente afzender الكاتب كاتب लेखक नाम ユーザー名 投稿者名 发布人 评论者 作者名",
    ),
    (
        Field::AuthorId,
        "authorId",
        "userid authorid accountid creatorid fromid senderid useridstr authorfullname userdid authordid profileid uid \
         authorsteamid steamid reviewerid channelid",
    ),
    (
        Field::Followers,
        "followers",
        "followers followerscount userfollowers authorfollowers followercount abonnes",
    ),
    (
        Field::CreatedAt,
        "createdAt",
        "createdat createdutc timestamputc timestampcreated createdtimestamp createtimeiso postedatiso publishedatiso publishedat postedat datetime createdatutc created timestamp date \
         datecreated creationdate createdtime createtime createdate posted published publishedtime pubdate postdate \
         postedon posteddate sharedate tweetdate datepublication datedepublication datepublished datecreation \
         submitted submittedat postcreated createddate postedattimestamp publishdate publicationdate createdon fecha datum data dateheure horodatage heure quand time localtime when ts 日時 дата \
         publisheddate publishedon publishedatutc utctime unixtimestamp sentat senton senttime messagedate commentdate takenat dateposted dateutc datetimeutc indexedat timeutc horodateur marcatemporal marcadetiempo carimbodedatahora carimbodedatahora tijdstempel zeitstempel erstelltam datesubmitted informazionicronologiche cronologia sygnaturaczasowa znacznikczasu casoverazitko casovarazitko tidsstampel tidsstempel aikaleima zamandamgasi zamandamgası отметкавремени датаивремя дата время опубликовано タイムスタンプ 时间戳记 时间戳 时间 日期 发布时间 发表时间 投稿日時 投稿日 日付 時刻 타임스탬프 날짜 시간 작성일 등록일 idobelyeg stempelwaktu capwaktu dauthoigian thoigian ngay tanggal waktu marcajdetimp tarih zaman dato tid paivays paivamaara aika pvm datumas cas utworzono opublikowano χρονικησημανση ημερομηνια julkaistu lahetetty luotu vytvoreno publikovano odeslano zverejneno datumacas datumcas idopont ido kozzeteve letrehozva kuldve χρονος δημοσιευτηκε ημερομηνιακαιωρα ngaydang ngaygui ngaytao gio dibuat diposting tanggalposting tanggalkirim التاريخ الوقت תאריך",
    ),
    (Field::TimeOfDay, "timeOfDay", "time heure hora uhrzeit ora"),
    (Field::Zone, "timeZone", "timezone tz"),
    (
        Field::Language,
        "language",
        "lang language langs langue idioma sprache lingua langcode languagecode langage",
    ),
    (
        Field::Url,
        "url",
        "permalink tweeturl posturl statusurl url link lien enlace tweetlink postlink uri href adresse sharelink \
         twitterurl commenturl permalinkurl webvideourl updatelink",
    ),
    (
        Field::Id,
        "id",
        "tweetid statusid postid commentid messageid idstr id uuid guid objectid key msgid shareid identifiant restid reviewid recommendationid respondentid responseid submissionid \
         responsenumber entryid recordid uri cid",
    ),
    (
        Field::Points,
        "points",
        "points point puntos punkte punti numpoints nbpoints baly puan poeng poang pisteet 得点 점수 очки баллы pontszam pontok ποντοι βαθμοι diem poin skor",
    ),
    (
        Field::Likes,
        "likes",
        "likes likecount likescount favoritecount favouritecount favoritescount favouritescount favorites favourites \
         favoris favs favcount hearts jaime jaimes megusta gefallt gefalltmir likesnum nblikes nlikes numlikes \
         diggcount reactions reactioncount reactionscount totalreactions thumbsup kudos claps agrees votesup helpful helpfulvotes helpfulvote helpfulcount votehelpful numhelpful helpfulnessnumerator mipiace curtidas \
         endorsements endorsementscount supports cachedvotesup votesup pour \
         лайки лайков нравится отметкинравится 点赞 点赞数 赞数 赞 獲讚 いいね いいね数 좋아요 좋아요수 추천 추천수 polubienia lajki begeni begeniler begenisayisi tykkaykset gillar gillamarkeringar liker likerklikk syntesgodtom tetszik lajky libise suka disukai luotthich thich vindikleuk vindikleuks leuks aprecieri thumbsupcount thumbsupscount عددالإعجابات tykkayksia tykkaysta tosemilibi pocetlajku lajku pocetlibise kedvelesek kedveles tetszesek lajkok αρεσει soluotthich jumlahsuka पसंद μουαρεσει الإعجابات לייקים",
    ),
    (
        Field::Score,
        "score",
        "score scores karma ups upvotes upvote upvotecount votes vote netvotes voix stimmen netscore",
    ),
    (
        Field::Reposts,
        "reposts",
        "retweets retweetcount retweetscount reposts repostcount shares sharecount sharescount partages boosts \
         boostcount reblogs reblogscount compartidos retuits nretweets numretweets geteilt condivisioni \
         репосты ретвиты udostepnienia paylasim paylasimlar retweetler delningar delinger jaot 转发 转发数 リツイート 리트윗 공유 bagikan luotchiase jakoja jaettu sdileni pocetsdileni megosztasok megosztas κοινοποιησεις chiase dibagikan jumlahbagikan",
    ),
    (
        Field::Replies,
        "replies",
        "replies replycount repliescount numreplies commentcount commentscount numcomments nbcomments nbcommentaires \
         comments commentaires reponses respuestas antworten risposte descendants answers nreplies \
         replycommenttotal totalreplycount \
         комментарии ответы odpowiedzi komentarze yorumlar yanitlar svar vastaukset kommentarer kommentit reacties antwoorden 评论数 回复 回复数 返信 返信数 댓글수 답글 balasan komentari odpovedi valaszok binhluanso vastauksia pocetodpovedi komentaru pocetkomentaru hozzaszolasokszama kommentek απαντησεις σχολια luottraloi sobinhluan jumlahkomentar",
    ),
    (Field::Quotes, "quotes", "quotes quotecount quotescount"),
    (
        Field::Views,
        "views",
        "views viewcount viewscount impressions impressioncount vues vistas aufrufe visualizzazioni playcount nviews \
         просмотры wyswietlenia goruntulenme visningar visninger katselukerrat 浏览量 阅读 閲覧数 조회수 tayangan luotxem weergaven",
    ),
    (
        Field::ReplyTo,
        "replyTo",
        "inreplytostatusid inreplytoid inreplytotweetid inreplyto replyto replytoid replytomessageid parentid \
         totweetid repliedtoid repliestoid parent parentcommentid repliedto inreplytostatusidstr enreponsea",
    ),
    (
        Field::Thread,
        "thread",
        "conversationid threadid linkid topicid storyid thread conversation discussionid",
    ),
    (
        Field::Quoted,
        "quoted",
        "quotedid quotedtweetid quotedstatusid quotedstatusidstr referencedtweetsquotedid",
    ),
    (
        Field::Reposted,
        "reposted",
        "retweetedid retweetedtweetid retweetedstatusid retweetid repostedid referencedtweetsretweetedid",
    ),
    (
        Field::Place,
        "place",
        "subreddit channel channelname community communityname forum canal category categorie group groupname groupe \
         board salon",
    ),
    (Field::Tags, "tags", "hashtags tags hashtag motscles"),
    (Field::Mentions, "mentions", "mentionednames mentions mentionedusers usermentions"),
    (Field::AltTexts, "altTexts", "mediaalttexts alttext alttexts mediaalttext imagealt"),
    (Field::Links, "links", "links outlinks urls expandedurls entitiesurls liens"),
    (Field::QuotedAuthor, "quotedAuthor", "quoteduser quotedusername quotedscreenname quoteduserscreenname"),
    (
        Field::RepostedAuthor,
        "repostedAuthor",
        "retweetedusername retweeteduser retweetedscreenname retweeteduserscreenname repostedby repostedusername",
    ),
    (Field::SourceType, "sourceType", "sourcetweettype"),
    (Field::SourceText, "sourceText", "sourcetweettext"),
    (Field::SourceId, "sourceId", "sourcetweetid"),
    (Field::SourceAuthorId, "sourceAuthorId", "sourcetweetauthorid"),
    (Field::Sort, "sort", "type kind state posttype messagetype recordtype"),
    (
        Field::Visibility,
        "visibility",
        "visibility privacy ispm isprivate private protected userprotected isdm isdirect isdirectmessage directmessage audience channeltype chattype conversationtype roomtype sichtbarkeit visibilite visibilidad visibilita visibilidade zichtbaarheid видимость nakyvyys viditelnost lathatosag ορατοτητα visibilitas privasi widocznosc gorunurluk synlighet 公開範囲 可见性",
    ),
];

/// Words that say that the rest of a name is about the author.
const AUTHOR_WORDS: [&str; 12] = [
    "user",
    "author",
    "creator",
    "account",
    "sender",
    "from",
    "poster",
    "member",
    "profile",
    "owner",
    "utilisateur",
    "auteur",
];

/// Names of the column that says who sent a mail.
const MAIL_WORDS: [&str; 9] = [
    "from",
    "sender",
    "expediteur",
    "absender",
    "remitente",
    "mittente",
    "remetente",
    "afzender",
    "odesilatel",
];

/// Words in the names of columns that only tables of reviews have.
const REVIEW_WORDS: [&str; 12] = [
    "review",
    "rating",
    "stars",
    "product",
    "verifiedpurchase",
    "asin",
    "appversion",
    "helpful",
    "thumbsup",
    "bewertung",
    "recommended",
    "businessid",
];

/// Rows of a preview, and characters of a cell.
const PREVIEW: (usize, usize) = (5, 160);

/// What there is to choose from.
pub(in crate::read) fn preview(columns: &[Column<'_>]) -> TablePreview {
    let (rows, characters) = PREVIEW;
    let rows = rows.min(columns.iter().map(|column| column.values.len()).max().unwrap_or(0));
    let cell = |value: &str| match value.char_indices().nth(characters) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    };
    let row = |at: usize| -> Vec<String> {
        columns.iter().map(|column| column.values.get(at).map_or("", AsRef::as_ref)).map(cell).collect()
    };
    TablePreview {
        columns: columns.iter().map(|column| column.name.clone()).collect(),
        rows: (0..rows).map(row).collect(),
        fields: FIELDS.iter().map(|(_, name, _)| (*name).to_owned()).collect(),
    }
}

/// A name without case, accents and separators.
pub(in crate::read) fn fold(name: &str) -> String {
    canonical::decompose(name.chars())
        .filter(|c| c.is_alphanumeric() && !canonical::is_combining(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a folded name is one that is known: what `fold` takes away is taken from both.
fn same(known: &str, folded: &str) -> bool {
    known == folded || !known.is_ascii() && !folded.is_ascii() && fold(known) == folded
}

/// A column: its name, and the values of the rows looked at.
pub(in crate::read) struct Column<'a> {
    pub(in crate::read) name: String,
    pub(in crate::read) values: Vec<Cow<'a, str>>,
}

/// The guess.
#[derive(Debug, Clone, Default)]
pub(in crate::read) struct Mapping {
    fields: BTreeMap<Field, usize>,
    /// Fields that the caller says no column is.
    absent: Vec<Field>,
    platform: Option<Platform>,
    order: Order,
    /// Columns that hold Reddit's ids of accounts.
    ids: Vec<usize>,
    /// Nothing in the file tells days from months: this was taken.
    open: Option<Order>,
    /// The texts are HTML.
    markup: bool,
    /// Line breaks stand in the texts as a backslash and a letter.
    escaped: bool,
    /// The names of authors may be addresses of mail, which are not shown.
    mails: bool,
    /// A second column of texts, filled where the first one is empty: tables of posts and comments together.
    other: Option<usize>,
}

/// What the values of a column look like.
#[derive(Debug, Clone, Copy, Default)]
struct Looks {
    filled: usize,
    words: f64,
    numeric: f64,
    dates: f64,
    /// Dates that no number is.
    stamped: f64,
    web: f64,
    distinct: f64,
    /// Mean characters.
    length: f64,
    /// All are from 1 to 5, as stars are.
    stars: bool,
}

fn looks(values: &[Cow<'_, str>]) -> Looks {
    let filled: Vec<&str> =
        values.iter().map(|value| value.trim()).filter(|value| !value.is_empty()).collect();
    if filled.is_empty() {
        return Looks::default();
    }
    let share = |holds: &dyn Fn(&str) -> bool| {
        filled.iter().filter(|value| holds(value)).count() as f64 / filled.len() as f64
    };
    let utc = crate::locale::time::TimeZone::UTC;
    let mut sorted = filled.clone();
    sorted.sort();
    sorted.dedup();
    let words: usize = filled.iter().map(|value| words_in(value)).sum();
    let length: usize = filled.iter().map(|value| value.chars().count()).sum();
    Looks {
        filled: filled.len(),
        words: words as f64 / filled.len() as f64,
        numeric: share(&|value| {
            numbers::count(value).is_some()
                && !value.chars().any(|c| c.is_alphabetic() && c.is_lowercase() && !"kmb".contains(c))
        }),
        dates: share(&|value| dates::parse(value, &utc).is_some()),
        stamped: share(&|value| {
            value.chars().any(|c| matches!(c, '-' | '/' | ':' | '年' | '월') || c.is_alphabetic())
                && dates::parse(value, &utc).is_some()
        }),
        web: share(&|value| {
            (value.starts_with("http://") || value.starts_with("https://"))
                && !value.contains(char::is_whitespace)
        }),
        distinct: sorted.len() as f64 / filled.len() as f64,
        length: length as f64 / filled.len() as f64,
        stars: filled.iter().all(|value| value.parse().is_ok_and(|stars: f64| (1.0..=5.0).contains(&stars))),
    }
}

/// Words of a value; in scripts without spaces two characters count as one.
fn words_in(value: &str) -> usize {
    let spaced = value.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    let dense = value
        .chars()
        .filter(|c| ('\u{3040}'..='\u{9FFF}').contains(c) || ('\u{AC00}'..='\u{D7AF}').contains(c))
        .count();
    spaced + dense / 2
}

impl Mapping {
    /// Guesses; the caller's `columns` (field → column name) override.
    ///
    /// # Errors
    /// Where no column holds text, or an option names what is not there.
    pub(in crate::read) fn guess(
        file: &DecodedFile<'_>,
        columns: &[Column<'_>],
        sink: &Sink<'_>,
    ) -> Result<Mapping, Error> {
        let (given, zone) = (&sink.options.columns, sink.options.time_zone.as_str());
        let mut mapping = Mapping::default();
        let seen = || {
            let names: Vec<_> = columns.iter().take(40).map(|column| format!("`{}`", column.name)).collect();
            names.join(", ")
        };
        let refuse = |code: Code, message: String, hint: String| {
            let mut error = file.error(code, message, hint);
            error.table = Some(Box::new(preview(columns)));
            error
        };
        for (field, name) in given {
            let Some((known, ..)) = FIELDS.iter().find(|(_, known, _)| fold(known) == fold(field)) else {
                let known: Vec<_> = FIELDS.iter().map(|(_, name, _)| *name).collect();
                return Err(file.error(
                    Code::BadOption,
                    format!("`columns` names the field `{field}`, which there is not"),
                    format!("the fields are {}", known.join(", ")),
                ));
            };
            if name.is_empty() {
                mapping.absent.push(*known);
                continue;
            }
            let exact = columns.iter().position(|column| column.name == *name);
            let Some(at) =
                exact.or_else(|| columns.iter().position(|column| fold(&column.name) == fold(name)))
            else {
                return Err(refuse(
                    Code::BadOption,
                    format!("there is no column `{name}` for `{field}`"),
                    format!("the columns are {}", seen()),
                ));
            };
            mapping.fields.insert(*known, at);
        }
        let looks: Vec<Looks> = columns.iter().map(|column| looks(&column.values)).collect();
        let names: Vec<Vec<String>> = columns.iter().map(|column| forms(&column.name)).collect();
        mapping.text(&names, &looks);
        // What stands beside the text says more of it than what stands in objects of their own.
        let beside =
            |at: usize| mapping.text_column().is_none_or(|text| parent(columns, at) == parent(columns, text));
        let beside: Vec<bool> = (0..columns.len()).map(beside).collect();
        mapping.other_text(columns, &names, &looks);
        for (field, ..) in FIELDS {
            mapping.named(*field, &names, &looks, &beside);
        }
        let is_id = |column: &Column<'_>| column.values.iter().any(|value| value.starts_with("t2_"));
        mapping.ids = (0..columns.len()).filter(|at| is_id(&columns[*at])).collect();
        mapping.settle(&names, &looks);
        mapping.record_address(columns, &names);
        if !mapping.fields.contains_key(&Field::Text) {
            return Err(refuse(
                Code::Unsupported,
                format!("none of its columns looks like the text of posts; it has {}", seen()),
                "name the column of the texts, as in `columns: { text: \"…\" }`".to_owned(),
            ));
        }
        mapping.platform = mapping.guess_platform(columns);
        mapping.mails = mapping.fields.get(&Field::Author).is_some_and(|at| {
            let name = fold(&columns[*at].name);
            name.contains("mail") || MAIL_WORDS.contains(&name.as_str())
        });
        if let Some(at) = mapping.fields.get(&Field::CreatedAt) {
            let values = || columns[*at].values.iter().map(|value| value.as_ref());
            mapping.order = dates::order_of(values()).unwrap_or_default();
            if mapping.order == Order::Custom && values().any(dates::is_open) {
                let (order, sure) = order_by_custom(columns, mapping.text_column(), zone);
                mapping.order = order;
                mapping.open = (!sure).then_some(order);
            }
        }
        if let Some(at) = mapping.fields.get(&Field::Text) {
            let values = &columns[*at].values;
            let tagged = values.iter().filter(|value| is_markup(value)).count();
            mapping.markup = tagged * 5 > values.len();
            mapping.escaped = values.iter().any(|value| value.contains("\\n") && !value.contains(":\\"))
                && !values.iter().any(|value| value.contains('\n'));
        }
        Ok(mapping)
    }

    /// The text: the surest name whose values are words, else the column with the longest natural text.
    fn text(&mut self, names: &[Vec<String>], looks: &[Looks]) {
        if self.fields.contains_key(&Field::Text) || self.absent.contains(&Field::Text) {
            return;
        }
        let taken: Vec<usize> = self.fields.values().copied().collect();
        let is_text = |at: usize| {
            let looks = &looks[at];
            !taken.contains(&at)
                && looks.filled > 0
                && looks.words >= 1.0
                && looks.numeric < 0.5
                && looks.dates < 0.5
                && looks.web < 0.8
                && !about_author(&names[at])
        };
        let known: Vec<&str> = synonyms(Field::Text).collect();
        let rank = |at: usize| {
            names[at].iter().filter_map(|name| known.iter().position(|known| same(known, name))).min()
        };
        let longest = (0..names.len())
            .filter(|at| is_text(*at) && looks[*at].words >= 3.0 && looks[*at].distinct > 0.3)
            .max_by(|a, b| looks[*a].length.total_cmp(&looks[*b].length).then(b.cmp(a)));
        let named = (0..names.len()).filter(|at| is_text(*at)).filter_map(|at| Some((rank(at)?, at))).min();
        let title = synonyms(Field::Title).collect::<Vec<_>>();
        let is_title = |at: usize| names[at].iter().any(|name| title.contains(&name.as_str()));
        let chosen = match (named, longest) {
            // A name such as `post` or `status` over short labels loses to a column of sentences.
            (Some((_, at)), Some(longest))
                if looks[at].words < 2.5
                    && looks[longest].words > 3.0 * looks[at].words
                    && !is_title(longest) =>
            {
                Some(longest)
            }
            (Some((_, at)), _) => Some(at),
            (None, longest) => longest,
        };
        if let Some(at) = chosen {
            self.fields.insert(Field::Text, at);
        }
    }

    /// A column of texts that has one only where the first has none.
    fn other_text(&mut self, columns: &[Column<'_>], names: &[Vec<String>], looks: &[Looks]) {
        let Some(first) = self.text_column() else { return };
        let known: Vec<&str> = synonyms(Field::Text).collect();
        let is_filled =
            |at: usize, row: usize| columns[at].values.get(row).is_some_and(|value| !value.trim().is_empty());
        let rows = columns[first].values.len();
        self.other = (0..columns.len()).find(|at| {
            *at != first
                && looks[*at].words >= 1.0
                && names[*at].iter().any(|name| known.iter().any(|known| same(known, name)))
                && !about_author(&names[*at])
                && (0..rows).all(|row| !(is_filled(*at, row) && is_filled(first, row)))
        });
    }

    /// The column whose name is surest for a field and whose values can be it.
    fn named(&mut self, field: Field, names: &[Vec<String>], looks: &[Looks], beside: &[bool]) {
        if self.fields.contains_key(&field) || self.absent.contains(&field) {
            return;
        }
        let known: Vec<&str> = synonyms(field).collect();
        let taken: Vec<usize> = self.fields.values().copied().collect();
        let reviews = names.iter().flatten().any(|name| REVIEW_WORDS.iter().any(|word| name.contains(word)));
        let fits = |at: usize| {
            let looks = &looks[at];
            let number = looks.filled == 0 || looks.numeric >= 0.8;
            match field {
                // What a reviewer gives is not what readers give the review.
                Field::Score | Field::Points => number && !(reviews && looks.stars),
                Field::Likes
                | Field::Reposts
                | Field::Replies
                | Field::Quotes
                | Field::Views
                | Field::Followers => number,
                Field::CreatedAt => looks.dates >= 0.7,
                Field::Url => looks.filled > 0 && looks.web >= 0.7,
                Field::Text => false,
                Field::TimeOfDay => looks.filled > 0 && looks.dates < 0.3,
                Field::Title => looks.words >= 1.0,
                Field::Author | Field::Handle => looks.dates < 0.5 && looks.web < 0.5 && looks.words < 8.0,
                Field::SourceText => looks.words >= 1.0,
                Field::Sort => looks.filled > 0 && looks.words <= 3.0 && looks.length <= 30.0,
                Field::Language => looks.filled > 0 && looks.length <= 12.0,
                Field::Place => looks.filled > 0 && looks.web < 0.5 && looks.words < 8.0,
                _ => true,
            }
        };
        let best = (0..names.len())
            .filter(|at| !taken.contains(at) && fits(*at))
            .filter_map(|at| {
                let rank = names[at].iter().enumerate().filter_map(|(form, name)| {
                    let far = !beside[at] && form >= LAST_PART;
                    Some((far, known.iter().position(|known| same(known, name))?))
                });
                Some((rank.min()?, at))
            })
            .min();
        if let Some((_, at)) = best {
            self.fields.insert(field, at);
        }
    }

    /// What single names cannot tell.
    fn settle(&mut self, names: &[Vec<String>], looks: &[Looks]) {
        let taken = |mapping: &Self, at: usize| mapping.fields.values().any(|known| *known == at);
        if !self.fields.contains_key(&Field::CreatedAt)
            && !self.absent.contains(&Field::CreatedAt)
            && let Some(at) = (0..names.len())
                .find(|at| !taken(self, *at) && looks[*at].stamped >= 0.9 && !about_author(&names[*at]))
        {
            self.fields.insert(Field::CreatedAt, at);
        }
        // A title alone is the text.
        if !self.fields.contains_key(&Field::Text)
            && let Some(at) = self.fields.remove(&Field::Title)
        {
            self.fields.insert(Field::Text, at);
        }
        // One column of authors is their name whatever it is called.
        if !self.fields.contains_key(&Field::Author)
            && !self.absent.contains(&Field::Author)
            && let Some(at) = self.fields.get(&Field::Handle).copied()
            && looks[at].words > 1.3
        {
            self.fields.remove(&Field::Handle);
            self.fields.insert(Field::Author, at);
        }
        if !self.fields.contains_key(&Field::Author)
            && !self.fields.contains_key(&Field::Handle)
            && !self.absent.contains(&Field::Author)
            && let Some(at) = self.fields.get(&Field::AuthorId).copied()
            && looks[at].words > 1.3
        {
            self.fields.remove(&Field::AuthorId);
            self.fields.insert(Field::Author, at);
        }
        // Beside a column of full names the column of authors holds handles; Reddit's `author_fullname` is an id.
        let full = (0..names.len()).find(|at| names[*at].iter().any(|name| name == "authorfullname"));
        if let (Some(full), Some(author)) = (full, self.fields.get(&Field::Author).copied())
            && !self.fields.contains_key(&Field::Handle)
            && full != author
            && looks[full].words >= 1.0
            && looks[full].length != 0.0
            && !self.ids.contains(&full)
        {
            self.fields.insert(Field::Author, full);
            self.fields.insert(Field::Handle, author);
            if self.fields.get(&Field::AuthorId) == Some(&full) {
                self.fields.remove(&Field::AuthorId);
                let own = (0..names.len()).find(|at| names[*at].iter().any(|name| name == "authorid"));
                own.into_iter().for_each(|at| {
                    self.fields.insert(Field::AuthorId, at);
                });
            }
        }
        // A column of full names is the name where no other is.
        if let Some(full) = full.filter(|full| looks[*full].words >= 1.0 && !self.ids.contains(full))
            && !self.fields.contains_key(&Field::Author)
            && !self.absent.contains(&Field::Author)
        {
            self.fields.insert(Field::Author, full);
            if self.fields.get(&Field::AuthorId) == Some(&full) {
                self.fields.remove(&Field::AuthorId);
            }
        }
        // A time of day belongs to a date.
        if !self.fields.contains_key(&Field::CreatedAt) {
            self.fields.remove(&Field::TimeOfDay);
        }
    }

    /// A column of the addresses of Bluesky's records is their id, whatever it is called, unless it is what a post
    /// answers, quotes or passes on.
    fn record_address(&mut self, columns: &[Column<'_>], names: &[Vec<String>]) {
        if self.fields.contains_key(&Field::Id) || self.absent.contains(&Field::Id) {
            return;
        }
        const OTHERS: [&str; 8] =
            ["reply", "parent", "root", "quote", "repost", "subject", "thread", "embed"];
        let is_own = |at: &usize| {
            let values = || columns[*at].values.iter().filter(|value| !value.trim().is_empty());
            let of_post = |value: &str| value.starts_with("at://") && value.contains("/app.bsky.feed.post/");
            !names[*at].iter().any(|name| OTHERS.iter().any(|other| name.contains(other)))
                && values().count() > 0
                && values().all(|value| of_post(value.trim()))
        };
        let free = |at: &usize| !self.fields.values().any(|known| known == at);
        if let Some(at) = (0..columns.len()).filter(free).find(is_own) {
            self.fields.insert(Field::Id, at);
        }
    }

    fn guess_platform(&self, columns: &[Column<'_>]) -> Option<Platform> {
        let has = |name: &str| columns.iter().any(|column| fold(&column.name) == name);
        if let Some(at) = self.fields.get(&Field::Url) {
            let hosts = [
                (
                    Platform::X,
                    &["//twitter.com/", "//x.com/", "//mobile.twitter.com/", "//www.twitter.com/"][..],
                ),
                (Platform::Bluesky, &["//bsky.app/"]),
                (Platform::Reddit, &["reddit.com/r/", "reddit.com/user", "redd.it/"]),
                (Platform::HackerNews, &["news.ycombinator.com/"]),
                (Platform::Youtube, &["youtube.com/watch"]),
                (Platform::Linkedin, &["linkedin.com/"]),
                (Platform::Instagram, &["instagram.com/p"]),
                (Platform::Facebook, &["facebook.com/"]),
                (Platform::Threads, &["threads.net/", "threads.com/"]),
                (Platform::Telegram, &["//t.me/"]),
            ];
            let values: Vec<_> =
                columns[*at].values.iter().filter(|value| !value.trim().is_empty()).collect();
            for (platform, parts) in hosts {
                let count =
                    values.iter().filter(|value| parts.iter().any(|part| value.contains(part))).count();
                if count * 10 >= values.len() * 8 && count > 0 {
                    return Some(platform);
                }
            }
        }
        let at = |prefix: &str| {
            columns.iter().any(|column| {
                let mut filled = column.values.iter().filter(|value| !value.trim().is_empty()).peekable();
                filled.peek().is_some() && filled.all(|value| value.starts_with(prefix))
            })
        };
        if at("at://did:")
            && columns
                .iter()
                .any(|column| column.values.iter().any(|value| value.contains("/app.bsky.feed.post/")))
        {
            return Some(Platform::Bluesky);
        }
        if has("postraw") && has("topictitle") {
            return Some(Platform::Discourse);
        }
        let thread = || {
            columns.iter().any(|column| {
                column.values.iter().any(|value| value.starts_with("/r/") || value.contains("reddit.com/r/"))
            })
        };
        if has("subreddit") && (has("createdutc") || has("linkid") || thread()) {
            return Some(Platform::Reddit);
        }
        if columns.iter().any(|column| fold(&column.name).starts_with("referencedtweets")) {
            return Some(Platform::X);
        }
        if ["tweetid", "edithistorytweetids", "tweet", "tweettext", "retweetcount", "retweetscount", "tweets"]
            .iter()
            .any(|name| has(name))
        {
            return Some(Platform::X);
        }
        let texts = &columns[*self.fields.get(&Field::Text)?].values;
        let of_x = texts
            .iter()
            .filter(|text| {
                text.contains("https://t.co/") || text.contains("http://t.co/") || text.starts_with("RT @")
            })
            .count();
        (texts.len() >= 5 && of_x * 5 >= texts.len()).then_some(Platform::X)
    }

    /// The platform that the rows come from, where they show it.
    pub(in crate::read) fn platform(&self) -> Platform {
        self.platform.unwrap_or(Platform::Table)
    }

    /// What to say where days and months could not be told apart.
    pub(in crate::read) fn warning(&self) -> Option<String> {
        let order = match self.open? {
            Order::DayFirst => "day",
            _ => "month",
        };
        Some(format!(
            "nothing tells days from months in its dates: they are read with the {order} first; \
             choose your time zone, or write dates as 2026-09-12, if that is wrong"
        ))
    }

    /// Field → column name, for the report.
    pub(in crate::read) fn report(&self, columns: &[Column<'_>]) -> BTreeMap<String, String> {
        let name =
            |field: Field| FIELDS.iter().find(|(known, ..)| *known == field).map_or("", |(_, name, _)| name);
        self.fields.iter().map(|(field, at)| (name(*field).to_owned(), columns[*at].name.clone())).collect()
    }

    /// Whether the fields found are worth calling the rows posts: a text and something beside it.
    pub(in crate::read) fn fields(&self) -> usize {
        self.fields.len()
    }

    /// Whether the texts are what accounts or groups say of themselves: people who follow, members, lists.
    pub(in crate::read) fn tells_accounts(&self, columns: &[Column<'_>]) -> bool {
        let is = |at: usize, names: &[&str]| {
            let name = fold(columns[at].name.rsplit('.').next().unwrap_or_default());
            names.contains(&name.as_str())
        };
        let counts = [
            Field::Likes,
            Field::Score,
            Field::Reposts,
            Field::Replies,
            Field::Views,
            Field::ReplyTo,
            Field::Title,
        ];
        let marks = ["did", "followerscount", "followers", "avatar", "profileimageurl"];
        let of_group =
            || (0..columns.len()).any(|at| is(at, &["membercount", "memberscount", "subscribers"]));
        self.text_column().is_some_and(|at| is(at, &["description", "bio", "note", "about"]))
            && !counts.iter().any(|field| self.fields.contains_key(field))
            && (of_group()
                || self.fields.contains_key(&Field::Handle) && (0..columns.len()).any(|at| is(at, &marks)))
    }

    /// Which column is the text.
    pub(in crate::read) fn text_column(&self) -> Option<usize> {
        self.fields.get(&Field::Text).copied()
    }

    /// Reads a row, of which `value` gives the cells, and takes it in. `parent` is the key of the row
    /// that it stands below.
    ///
    /// # Errors
    /// Why there is no post in it.
    pub(in crate::read) fn take<'v>(
        &self,
        file: &DecodedFile<'_>,
        value: &dyn Fn(usize) -> Option<Cow<'v, str>>,
        parent: Option<&str>,
        known: Visibility,
        sink: &mut Sink<'_>,
    ) -> Result<String, &'static str> {
        let cell = |field: Field| {
            let value = value(*self.fields.get(&field)?)?;
            (!value.trim().is_empty()
                && !matches!(value.trim(), "NULL" | "null" | "NaN" | "nan" | "None" | "N/A" | "[]" | "{}"))
            .then_some(value)
        };
        let number = |field: Field| cell(field).and_then(|value| numbers::count(&value));
        let count = |field: Field| number(field).and_then(|number| u64::try_from(number).ok());
        // Spreadsheets keep long numbers whole in quotes or behind an apostrophe.
        let id = |field: Field| {
            let id = cell(field).map(|value| value.trim().trim_matches(['\'', '"', '=']).to_owned());
            id.filter(|id| !is_damaged(id))
        };
        if cell(Field::Id).is_some_and(|id| is_damaged(id.trim())) {
            sink.warn(
                file,
                "its ids were cut by a spreadsheet (1.47743E+18): posts are told apart without them",
            );
        }
        let url = cell(Field::Url).map(|value| value.trim().to_owned());
        let platform = self.platform();
        let key = id(Field::Id)
            .filter(|id| !(platform == Platform::X && id.contains(['e', 'E', '.'])))
            .or_else(|| {
                url.as_deref().filter(|_| platform == Platform::X).and_then(x::status_id).map(str::to_owned)
            });
        let mut post = Post::new(platform, key.unwrap_or_default(), "");
        let raw = cell(Field::Text).or_else(|| value(self.other?).filter(|text| !text.trim().is_empty()));
        let raw = raw.map(|raw| as_written(&raw).map_or(raw, Cow::Owned));
        let title = cell(Field::Title);
        if raw.is_none() && title.is_none() {
            return Err("it has no text");
        }
        let raw = raw.unwrap_or_default();
        if crate::read::network::reddit::is_gone(&raw) {
            sink.withhold(file, crate::model::LeftOutReason::Deleted);
            return Ok(String::new());
        }
        let raw = if self.escaped { Cow::Owned(unescaped(&raw)) } else { raw };
        let raw = self.without_quoted(&raw, &cell);
        post.text = if self.markup { html::to_text(&raw) } else { html::unescape(&raw).into_owned() };
        if is_escaped_twice(&raw) {
            post.text = html::unescape(&post.text).into_owned();
        }
        if let Some(title) = title {
            let title = html::unescape(title.trim());
            // A title that is the beginning of the text says nothing.
            if !post.text.starts_with(title.trim_end_matches(['…', '.'])) {
                post.title_end = title.len();
                post.text = format!("{title}\n\n{}", post.text);
            }
        }
        if platform == Platform::X && post.title_end == 0 {
            let mut words = x::Words::new(&post.text);
            words.cut_mentions(None, cell(Field::ReplyTo).is_some());
            let quoted = id(Field::Quoted);
            for (short, target) in cell(Field::Links).map(|cell| addresses(&cell)).unwrap_or_default() {
                words.link(short.as_deref(), &target, Some(&target), None, quoted.as_deref(), &post.key);
            }
            words.pair_links(quoted.is_some());
            words.into_post(&mut post);
            post.truncated = post.text.trim_end().ends_with('…');
        }
        let list = |field: Field| -> Vec<String> {
            let value = cell(field).unwrap_or_default();
            if value.trim_start().starts_with("[{") {
                return names_in(&value);
            }
            let split = value
                .split(['|', ',', ';'])
                .map(|part| part.trim().trim_matches(['[', ']', '\'', '"', '#', '@']));
            split.filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        post.tags = list(Field::Tags);
        post.mentions = list(Field::Mentions);
        if post.links.is_empty() {
            let links = cell(Field::Links).map(|cell| addresses(&cell)).unwrap_or_default();
            post.links = links.into_iter().map(|(_, url)| Link { url, title: None }).collect();
        }
        for token in scan::scan(&post.text) {
            let words = &post.text[token.range];
            match token.kind {
                scan::Kind::Url
                    if words.starts_with("http")
                        && !post.links.iter().any(|link| link.url == words)
                        && (post.links.is_empty() || !words.contains("://t.co/")) =>
                {
                    post.links.push(Link { url: words.to_owned(), title: None });
                }
                scan::Kind::Hashtag if !self.fields.contains_key(&Field::Tags) => {
                    post.tags.push(words.trim_start_matches(['#', '＃']).to_owned());
                }
                scan::Kind::Mention if !self.fields.contains_key(&Field::Mentions) => {
                    post.mentions.push(words.trim_start_matches(['@', '＠']).to_owned());
                }
                _ => {}
            }
        }
        post.alt_texts = cell(Field::AltTexts).into_iter().map(Cow::into_owned).collect();
        post.author = self.author(&cell, &id, count(Field::Followers));
        if let Some(at) = cell(Field::CreatedAt) {
            let mut at = at.into_owned();
            if let Some(time) = cell(Field::TimeOfDay).filter(|_| !at.contains(':')) {
                at = format!("{at} {time}");
            }
            let zone = cell(Field::Zone).filter(|_| at.contains(':'));
            let zoned = zone.map(|zone| format!("{at} {zone}"));
            let read = |text: &str| dates::parse_in_order(text, &sink.zone, self.order);
            if let Some(moment) = zoned.as_deref().and_then(read).or_else(|| read(&at)) {
                post.created_at = Some(moment.ms);
                post.zone_assumed = moment.zone_assumed;
            }
        }
        post.language = cell(Field::Language).map(|value| value.trim().to_owned());
        post.url = url.or_else(|| {
            let handle = &post.author.as_ref()?.handle;
            let numeric = !post.key.is_empty() && post.key.bytes().all(|byte| byte.is_ascii_digit());
            (platform == Platform::X && numeric).then(|| {
                format!("https://x.com/{}/status/{}", if handle.is_empty() { "i" } else { handle }, post.key)
            })
        });
        let counts = &mut post.engagement;
        counts.likes = count(Field::Likes);
        counts.score = number(Field::Score).or_else(|| number(Field::Points));
        counts.reposts = count(Field::Reposts);
        counts.replies = count(Field::Replies);
        counts.quotes = count(Field::Quotes);
        counts.views = count(Field::Views);
        let likes = counts.likes.and_then(|likes| i64::try_from(likes).ok());
        post.points = number(Field::Points).or_else(|| number(Field::Score)).or(likes);
        // Some tools list the people that are answered, not the post.
        let answered = id(Field::ReplyTo).filter(|id| !id.starts_with(['[', '{']));
        post.reply_to = answered.or_else(|| parent.map(str::to_owned));
        post.thread = id(Field::Thread);
        post.quotes = id(Field::Quoted);
        post.place = cell(Field::Place).map(Cow::into_owned);
        post.visibility = cell(Field::Visibility).map_or(known, |value| seen_by(&value));
        if post.visibility == Visibility::Public
            && cell(Field::Sort).is_some_and(|value| is_private_sort(&value))
        {
            post.visibility = Visibility::Direct;
        }
        if platform == Platform::Bluesky && post.url.is_none() {
            post.url = post
                .key
                .strip_prefix("at://")
                .and_then(|path| path.split_once("/app.bsky.feed.post/"))
                .map(|(author, post)| format!("https://bsky.app/profile/{author}/post/{post}"));
        }
        sink.key(&mut post);
        let key = post.key.clone();
        let passed_on = match cell(Field::SourceType).as_deref().map(str::trim) {
            Some("retweeted") => id(Field::SourceId),
            _ => id(Field::Reposted),
        };
        match self.original(&post, passed_on, &cell, &id) {
            Some(original) => sink.repost(file, Some(key.clone()), Some(original)),
            None => sink.push(file, post),
        }
        Ok(key)
    }

    /// A text without the post that it quotes, which twitwi writes behind it: `… « ada: words — https://… »`.
    fn without_quoted<'r, 'v>(
        &self,
        raw: &'r str,
        cell: &impl Fn(Field) -> Option<Cow<'v, str>>,
    ) -> Cow<'r, str> {
        if !raw.trim_end().ends_with('»') || cell(Field::Quoted).is_none() {
            return Cow::Borrowed(raw);
        }
        let named = cell(Field::QuotedAuthor).map(|name| format!("« {}: ", name.trim()));
        let start = named.and_then(|named| raw.rfind(&named));
        match start {
            Some(start) if raw[start..].contains("http") => Cow::Owned(raw[..start].trim_end().to_owned()),
            _ => Cow::Borrowed(raw),
        }
    }

    /// The post that a row passes on: its words, counts and address are its author's, not those of the row's.
    fn original<'v>(
        &self,
        post: &Post,
        passed_on: Option<String>,
        cell: &impl Fn(Field) -> Option<Cow<'v, str>>,
        id: &impl Fn(Field) -> Option<String>,
    ) -> Option<Post> {
        let certain = post.platform == Platform::X;
        if let Some(mut original) = x::from_repost_text(post) {
            if let Some(id) = passed_on {
                original.key = id;
            }
            if certain {
                x::complete(&mut original);
            } else {
                original.platform = post.platform;
                if let Some(author) = &mut original.author {
                    author.url = None;
                }
            }
            return Some(original);
        }
        let key = passed_on?;
        let mut original = post.clone();
        original.key = key;
        original.url = None;
        original.created_at = None;
        original.reply_to = None;
        original.thread = None;
        if let Some(words) = cell(Field::SourceText) {
            original.text = html::unescape(&words).into_owned();
            original.title_end = 0;
        }
        let handle = cell(Field::RepostedAuthor).map(|name| name.trim().trim_start_matches('@').to_owned());
        let key = id(Field::SourceAuthorId).or_else(|| handle.as_ref().map(|handle| handle.to_lowercase()));
        original.author = key.map(|key| {
            let handle = handle.unwrap_or_default();
            let url = if certain { x::profile(&handle) } else { None };
            Author { key, handle, url, ..Author::default() }
        });
        if certain {
            x::complete(&mut original);
        }
        Some(original)
    }

    fn author<'v>(
        &self,
        cell: &impl Fn(Field) -> Option<Cow<'v, str>>,
        id: &impl Fn(Field) -> Option<String>,
        followers: Option<u64>,
    ) -> Option<Author> {
        let name = cell(Field::Author).map(|value| value.trim().to_owned()).unwrap_or_default();
        let mail = self.mails && name.contains('@') || name.contains('<') && name.contains("@");
        let mail = mail.then(|| veiled(&name.to_lowercase()));
        let name = if mail.is_some() { without_address(&name).to_owned() } else { name };
        let handle = cell(Field::Handle)
            .map(|value| value.trim().trim_start_matches('@').to_owned())
            .unwrap_or_default();
        if crate::read::network::reddit::is_gone(&name) || crate::read::network::reddit::is_gone(&handle) {
            return None;
        }
        // A name in the form of a handle is one.
        let (name, handle) = match name.strip_prefix('@') {
            Some(bare) if handle.is_empty() && !bare.contains(char::is_whitespace) => {
                (String::new(), bare.to_owned())
            }
            _ => (name, handle),
        };
        let key = id(Field::AuthorId)
            .or(mail)
            .unwrap_or_else(|| if handle.is_empty() { name.to_lowercase() } else { handle.to_lowercase() });
        let url = match self.platform() {
            Platform::X => x::profile(&handle),
            _ => None,
        };
        (!key.is_empty()).then(|| Author { key, name, handle, url, followers, ..Author::default() })
    }
}

/// A text whose line breaks and quotation marks a tool wrote with a backslash.
fn unescaped(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match rest.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => {}
            Some(mark @ ('"' | '\'' | '\\' | '/')) => out.push(mark),
            Some(other) => {
                out.push('\\');
                out.push(other);
            }
            None => out.push('\\'),
        }
    }
    out
}

/// Whether a text was escaped once more on its way into the file. Most texts have no such sign at all, which one
/// pass tells.
fn is_escaped_twice(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == b'&') {
        at += found + 1;
        let rest = bytes[at..].strip_prefix(b"amp;").unwrap_or_default();
        if ["amp;", "lt;", "gt;", "quot;", "#"].iter().any(|twice| rest.starts_with(twice.as_bytes())) {
            return true;
        }
    }
    false
}

/// An id that a spreadsheet took for a number: `1.47743E+18`.
fn is_damaged(id: &str) -> bool {
    id.split_once("E+").or_else(|| id.split_once("e+")).is_some_and(|(number, power)| {
        number.parse::<f64>().is_ok() && !power.is_empty() && power.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Who may read a post, by a column that says so in a word or with yes and no.
fn seen_by(value: &str) -> Visibility {
    match value.trim().to_lowercase().as_str() {
        "" | "public" | "everyone" | "everybody" | "all" | "anyone" | "world" | "unlisted" | "open"
        | "published" | "no" | "false" | "0" | "0.0" | "n" | "f" | "non" | "nein" | "nao" | "não" | "nee"
        | "tous" | "publique" | "öffentlich" | "oeffentlich" | "pubblico" | "publico" | "público"
        | "openbaar" | "member_network" | "o" | "channel" | "public_channel" | "stream" | "guild_text"
        | "guildtextchat" | "guild_announcement" | "public_thread" | "forum" | "text" | "supergroup"
        | "public_supergroup" | "broadcast" | "julkinen" | "veřejné" | "veřejný" | "verejne" | "verejny"
        | "nyilvános" | "nyilvanos" | "δημόσιο" | "δημόσια" | "công khai" | "publik" | "umum"
        | "publiczny" | "publiczne" | "herkese açık" | "offentlig" | "публичный" | "публично" | "公開"
        | "公开" | "전체 공개" | "전체공개" => Visibility::Public,
        "followers" | "friends" | "connections" | "connections_only" | "protected" | "private_channel"
        | "members" | "subscribers" => Visibility::Followers,
        _ => Visibility::Direct,
    }
}

/// Whether a kind of record is one that not everybody may read.
fn is_private_sort(value: &str) -> bool {
    matches!(
        value.trim().to_lowercase().as_str(),
        "private"
            | "direct"
            | "dm"
            | "pm"
            | "im"
            | "mpim"
            | "group_dm"
            | "groupdm"
            | "private_message"
            | "privatemessage"
            | "direct_message"
            | "directmessage"
            | "direct_post"
            | "whisper"
            | "personal_chat"
            | "personal"
            | "ephemeral"
            | "draft"
            | "followers"
            | "friends"
            | "encrypted"
            | "huddle"
            | "confidential"
            | "secret"
    )
}

/// A list in a cell as JSON, or as Python prints it.
fn listed(cell: &str) -> String {
    if cell.contains('"') { cell.to_owned() } else { cell.replace('\'', "\"") }
}

/// The links of a cell, each with its short form where that stands beside it.
fn addresses(cell: &str) -> Vec<(Option<String>, String)> {
    let mut found = Vec::new();
    if cell.trim_start().starts_with("[{") {
        let list = listed(cell);
        if let Ok((json, _)) = json::parse(&list) {
            for item in json.items() {
                let target = ["unwound_url", "expanded_url", "expanded", "url"]
                    .iter()
                    .find_map(|key| item.get(key).text());
                let media = item.has("media_key");
                found.extend(
                    target
                        .filter(|_| !media)
                        .map(|target| (item.get("url").text().map(str::to_owned), target.to_owned())),
                );
            }
        }
        return found;
    }
    for part in cell.split(|c: char| c == '|' || c.is_whitespace()) {
        for part in part.split(",http") {
            let part = part.trim_matches(['[', ']', '\'', '"', ',', ';']);
            if part.starts_with("http") || part.starts_with("://") || part.starts_with("s://") {
                let start = if part.starts_with("http") { "" } else { "http" };
                found.push((None, format!("{start}{part}")));
            }
        }
    }
    found
}

/// The names in a list of objects: of mentioned accounts, of tags.
fn names_in(cell: &str) -> Vec<String> {
    let list = listed(cell);
    let Ok((json, _)) = json::parse(&list) else { return Vec::new() };
    let keys = ["screen_name", "username", "userName", "tag", "text", "name"];
    json.items()
        .filter_map(|item| keys.iter().find_map(|key| item.get(key).text()).map(str::to_owned))
        .collect()
}

/// The text of a string of bytes as Python prints it, `b'caf\\xc3\\xa9'`, which ends up in tables.
fn as_written(raw: &str) -> Option<String> {
    let quoted = raw.trim().strip_prefix('b')?;
    let inside = ["'", "\""].iter().find_map(|mark| quoted.strip_prefix(mark)?.strip_suffix(mark))?;
    let mut bytes = Vec::with_capacity(inside.len());
    let mut rest = inside.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'\\' => match rest.next()? {
                b'n' => b'\n',
                b't' => b'\t',
                b'r' => b'\r',
                b'x' => {
                    let mut digit = || char::from(rest.next()?).to_digit(16);
                    (digit()? * 16 + digit()?) as u8
                }
                other => other,
            },
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn is_markup(text: &str) -> bool {
    ["<p>", "<br", "</a>", "</p>", "</div>", "<a href", "</span>"].iter().any(|tag| text.contains(tag))
}

/// The order of day and month by custom, and whether it is sure: names of columns or texts in another
/// language than English put the day first; else the reader's zone decides.
fn order_by_custom(columns: &[Column<'_>], text: Option<usize>, zone: &str) -> (Order, bool) {
    const ELSEWHERE: &[&str] = &[
        "fecha",
        "datum",
        "data",
        "heure",
        "horodat",
        "uhrzeit",
        "auteur",
        "autor",
        "autore",
        "texte",
        "texto",
        "testo",
        "kommentar",
        "comentario",
        "commentaire",
        "nachricht",
        "mensaje",
        "nombre",
        "benutzer",
        "utilisateur",
        "beitrag",
        "bericht",
        "naam",
        "nome",
    ];
    let foreign = columns.iter().any(|column| {
        let name = fold(&column.name);
        ELSEWHERE.iter().any(|word| name == *word || (name.starts_with(word) && word.len() > 4))
    });
    let language = || {
        let values = &columns[text?].values;
        let sample: Vec<&str> = values.iter().take(40).map(AsRef::as_ref).collect();
        language::detect(&sample.join("\n"))
    };
    if foreign || language().is_some_and(|language| language != "en") {
        return (Order::DayFirst, true);
    }
    // The United States and their neighbours, and nobody else, put the month first.
    let american = zone.starts_with("America/") || zone.starts_with("US/");
    (
        if american || matches!(zone, "UTC" | "Etc/UTC" | "GMT") {
            Order::MonthFirst
        } else {
            Order::DayFirst
        },
        false,
    )
}

fn synonyms(field: Field) -> impl Iterator<Item = &'static str> {
    FIELDS
        .iter()
        .filter(move |(known, ..)| *known == field)
        .flat_map(|(.., names)| names.split_ascii_whitespace())
}

/// The folded forms in which a name is looked up: whole, and the last part of a path. A last part
/// below an author's object is looked up together with it only.
fn forms(name: &str) -> Vec<String> {
    // What a tool notes of its own work is nothing of the post.
    if name.starts_with("__twarc") {
        return Vec::new();
    }
    let whole = fold(name);
    let mut forms = vec![whole];
    if let Some((before, last)) = name.rsplit_once('.') {
        let parent = before.rsplit('.').next().unwrap_or(before);
        let (parent, last) = (fold(parent), fold(last));
        if AUTHOR_WORDS.contains(&parent.as_str()) || matches!(parent.as_str(), "by" | "auteur") {
            forms = vec![match last.as_str() {
                "name" | "displayname" | "fullname" | "nickname" | "nom" => "authorname".to_owned(),
                "username" | "screenname" | "handle" | "login" | "acct" | "uniqueid" | "pseudo" => {
                    "username".to_owned()
                }
                "id" | "idstr" | "did" | "uuid" => "authorid".to_owned(),
                "followers" | "followerscount" | "followercount" => "followers".to_owned(),
                other => format!("author{other}"),
            }];
        } else {
            forms.push(format!("{parent}{last}"));
            forms.push(last);
        }
    }
    // `user_name` is a display name where there is `user_screen_name`, a handle otherwise; the order of
    // the synonyms decides.
    if name.to_lowercase() == "user_name" || name.to_lowercase() == "author_name" {
        forms = vec!["authorname".to_owned()];
    }
    forms
}

/// Which of the [`forms`] is the last part alone.
const LAST_PART: usize = 2;

/// The path of the object that a column stands in.
fn parent<'c>(columns: &'c [Column<'_>], at: usize) -> &'c str {
    columns[at].name.rsplit_once('.').map_or("", |(before, _)| before)
}

/// Whether a name is about the author and not about the post.
fn about_author(forms: &[String]) -> bool {
    !forms.iter().any(|form| form == "authortext")
        && forms.iter().any(|form| {
            AUTHOR_WORDS.iter().any(|word| form.starts_with(word) && form.len() > word.len())
                || form.contains("bio")
        })
}

/// Whether a folded name is one that columns of posts have.
pub(in crate::read) fn is_name(folded: &str) -> bool {
    FIELDS.iter().any(|(.., names)| names.split_ascii_whitespace().any(|known| same(known, folded)))
}
