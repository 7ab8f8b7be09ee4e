-- Fills an empty, migrated database with a network of health-care workers:
--   100,000 members, about 1.6 million connections (3.2 million directed rows), 20 members with 5,000 each,
--   an address book page for each side, 500,000 posts, 500,000 follow-ups, bookmarks, blocks and open requests.
-- The size is :scale (1 = all of it, 0.01 = a quick look). All choices hash a row number, so the same scale gives the
-- same network in any order of execution; only dates move, for they count back from today.
-- Foreign keys and secondary indexes are left out while loading and put back at the end, each foreign key checked.
\set ON_ERROR_STOP on
\timing off
\if :{?scale}
\else
  \set scale 1
\endif
set client_min_messages = warning;
set maintenance_work_mem = '512MB';
set work_mem = '256MB';
set synchronous_commit = off;
set jit = off;

select 100 + (99900 * :scale)::int as members, (500000 * :scale)::int as posts \gset
-- The first 20 know 5,000 each; the next 80 stand on a ladder from 30 to 2,500, to measure how the feed grows.
select least(5000, :members / 3) as most \gset

create function pg_temp.pick(n bigint, salt bigint, size bigint) returns bigint language sql immutable
    return (hashint8extended(n, salt) & 9223372036854775807) % size;
create function pg_temp.share(n bigint, salt bigint) returns float8 language sql immutable
    return ((hashint8extended(n, salt) & 9223372036854775807) % 1000000) / 1000000.0;
-- A UUID of version 7 for its moment.
create function pg_temp.v7(at timestamptz, n bigint, salt bigint) returns uuid language sql immutable
    return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
        || overlay(overlay(substr(md5(salt || ':' || n), 1, 20) placing '7' from 1) placing '9' from 5))::uuid;

begin;
\echo Putting indexes aside
create temp table aside as
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace
      and not exists (select 1 from pg_constraint where conindid = i.indexrelid)
      and c.relname in ('account', 'member', 'connection', 'connection_edge', 'contact', 'follow_up', 'post', 'bookmark');
select format('drop index %s', name) from aside \gexec
set session_replication_role = replica;

\echo Members
create temp table word_list (kind text, words text[]);
insert into word_list values
('first', '{Ines,João,Marta,Rui,Beatriz,Tiago,Aoife,Seán,Niamh,Ciarán,Anna,Jürgen,Sabine,Björn,Søren,Mette,Łukasz,Agnieszka,Zoë,François,Élodie,Chloé,Giulia,Matteo,Sofía,Andrés,Lucía,Ayşe,Mehmet,Priya,Arjun,Ananya,Wei,Mei,Haruto,Yuki,Minh,Linh,Chidi,Ngozi,Kwame,Ama,Fatima,Omar,Leila,Yusuf,Grace,Samuel,Hannah,Daniel,Olivia,Thomas,Emma,James,Charlotte,William,Amelia,Henry,Eleni,Nikos,Katarína,Václav,Zsófia,Gábor,Ana,Mihai,Iva,Marko,Sanna,Mikko,Liis,Jānis,Rasa,Olena,Taras,Nadia,Karim,Amira,Tariq,Maria,Peter,Laura,Simon,Julia,Paul,Clara,Felix,Nora,Oscar,Ida,Emil,Freya,Hugo,Alma,Ravi,Sunita,Deepak,Adaeze,Tunde,Zanele}'),
('last', '{Duarte,Silva,Costa,Ferreira,Murphy,Byrne,Walsh,Schmidt,Müller,Weiß,Hansen,Nielsen,Kowalski,Nowak,Dubois,Lefèvre,Moreau,Rossi,Bianchi,García,Fernández,López,Yılmaz,Demir,Sharma,Patel,Iyer,Zhang,Chen,Tanaka,Sato,Nguyễn,Trần,Okafor,Adeyemi,Mensah,Owusu,Haddad,Khalil,Rahman,Smith,Jones,Taylor,Brown,Evans,Thomas,Wright,Papadopoulos,Novák,Dvořák,Nagy,Kovács,Popescu,Ionescu,Horvat,Marić,Virtanen,Korhonen,Tamm,Bērziņš,Kazlauskas,Shevchenko,Bondarenko,Benali,Mansour,Andersson,Johansson,Lindqvist,de Vries,van den Berg,Bakker,Peeters,Janssens,Meyer,Fischer,Wagner,Becker,Huber,Gruber,Keller,Baumann,Martin,Bernard,Petit,Laurent,Conti,Ricci,Marino,Romero,Navarro,Torres,Ortiz,Almeida,Carvalho,Pereira,Gonçalves,Banerjee,Reddy,Nair,Das,Li,Wang,Huang,Lin,Kim,Park,Choi,Ito,Suzuki,Mbeki,Dlamini,Nkosi,Abebe,Bekele,Kamau,Otieno,Mwangi,Diallo,Traoré,Kone,Cohen,Levi,Friedman,Hussain,Malik,Ahmed,Ali,Cruz,Santos,Reyes,Ramos,Bautista,Wilson,Campbell,Stewart,Fraser,MacLeod,O''Connor,O''Neill,Gallagher,Doyle,Kelly,Ryan}'),
('profession', '{nurse,nurse,nurse,nurse,physician,physician,physician,midwife,pharmacist,dentist,physiotherapist,occupational-therapist,speech-therapist,dietitian,psychologist,social-worker,paramedic,radiographer,laboratory-scientist,researcher,educator,student,public-health}'),
('specialty', '{acute-medicine,anaesthesiology,cardiology,child-health,clinical-pharmacy,community-health,dermatology,diabetes-care,emergency-medicine,gastroenterology,general-practice,geriatrics,infection-control,intensive-care,internal-medicine,medical-education,mental-health,midwifery,nephrology,neurology,nutrition,oncology,orthopaedics,paediatrics,palliative-care,psychiatry,public-health,quality-safety,radiology,respiratory-medicine}'),
('city', '{Lisbon,Porto,Dublin,Berlin,Hamburg,Vienna,Zurich,Copenhagen,Stockholm,Oslo,Helsinki,Warsaw,Prague,Budapest,Bucharest,Athens,Rome,Milan,Madrid,Barcelona,Paris,Lyon,Brussels,Amsterdam,London,Leeds,Glasgow,Nairobi,Lagos,Accra}'),
('country', '{PT,PT,IE,DE,DE,AT,CH,DK,SE,NO,FI,PL,CZ,HU,RO,GR,IT,IT,ES,ES,FR,FR,BE,NL,GB,GB,GB,KE,NG,GH}'),
('zone', '{Europe/Lisbon,Europe/Lisbon,Europe/Dublin,Europe/Berlin,Europe/Berlin,Europe/Vienna,Europe/Zurich,Europe/Copenhagen,Europe/Stockholm,Europe/Oslo,Europe/Helsinki,Europe/Warsaw,Europe/Prague,Europe/Budapest,Europe/Bucharest,Europe/Athens,Europe/Rome,Europe/Rome,Europe/Madrid,Europe/Madrid,Europe/Paris,Europe/Paris,Europe/Brussels,Europe/Amsterdam,Europe/London,Europe/London,Europe/London,Africa/Nairobi,Africa/Lagos,Africa/Accra}'),
('stage', '{STUDENT,TRAINEE,EARLY_CAREER,MID_CAREER,SENIOR,RETIRED}'),
('network', '{OPERATIONAL,STRATEGIC,PERSONAL}'),
('kind', '{INSIGHT,PAPER,QUESTION,CASE,RESOURCE}'),
('text', '{the,of,and,in,a,to,for,with,was,were,on,that,by,is,at,from,as,after,are,we,this,our,not,or,patients,care,treatment,clinical,risk,pain,ward,team,early,outcome,study,trial,review,practice,nurses,evidence,dose,infection,blood,pressure,daily,weeks,family,home,discharge,admission,hospital,community,service,quality,safety,guideline,protocol,screening,symptoms,chronic,acute,severe,mild,older,adults,children,women,men,mortality,recovery,surgery,postoperative,preoperative,wound,ulcer,pressure injury,sepsis,antibiotic,resistance,cardiac,failure,stroke,rehabilitation,exercise,mobility,falls,frailty,delirium,dementia,cognition,depression,anxiety,sleep,nutrition,malnutrition,feeding,swallowing,aspiration,pneumonia,asthma,oxygen,ventilation,weaning,sedation,analgesia,opioid,paracetamol,heparin,anticoagulation,thrombosis,embolism,bleeding,transfusion,anaemia,iron,renal,dialysis,kidney,potassium,sodium,glucose,insulin,diabetes,foot,retinopathy,neuropathy,obesity,weight,bariatric,hypertension,lipids,statin,adherence,medication,reconciliation,interaction,prescribing,deprescribing,polypharmacy,allergy,anaphylaxis,vaccine,immunisation,influenza,measles,tuberculosis,malaria,hepatitis,screening interval,colonoscopy,mammography,biopsy,tumour,staging,chemotherapy,radiotherapy,immunotherapy,palliation,hospice,bereavement,communication,consent,ethics,equity,interpreter,handover,checklist,simulation,debriefing,training,supervision,workload,burnout,staffing,rota,leadership,telehealth,remote,monitoring,wearable,registry,cohort,randomised,blinded,placebo,confidence,interval,effect,baseline,adjusted,pregnancy,antenatal,postnatal,breastfeeding,neonate,preterm,caesarean,labour,contraception,menopause,osteoporosis,fracture,hip,knee,arthritis,gout,biologic,psoriasis,eczema,dermoscopy,melanoma,cataract,glaucoma,hearing,tinnitus,speech,aphasia,dysphagia,epilepsy,seizure,migraine,parkinson,sclerosis,neuropathic,spinal,catheter,cannula,dressing,compression,lymphoedema,stoma,continence,incontinence,constipation,diarrhoea,coeliac,reflux,endoscopy,cirrhosis,alcohol,tobacco,cessation,motivational,interviewing,trauma,triage,resuscitation,defibrillation,ultrasound,radiograph,tomography,magnetic,contrast,pharmacist,physiotherapist,dietitian,midwife,paramedic,volunteer,carer,school,workplace,prison,homeless,migrant,rural,urban,climate,heat,air quality,waste,sterile,glove,hand hygiene,isolation,outbreak,surveillance,norovirus,candida,endocarditis,osteomyelitis,cellulitis,meningitis,encephalitis}');

create temp table lists as
    select (select words from word_list where kind = 'first') as first, (select words from word_list where kind = 'last') as last,
        (select words from word_list where kind = 'profession') as profession, (select words from word_list where kind = 'specialty') as specialty,
        (select words from word_list where kind = 'city') as city, (select words from word_list where kind = 'country') as country,
        (select words from word_list where kind = 'zone') as zone, (select words from word_list where kind = 'stage') as stage,
        (select words from word_list where kind = 'network') as network, (select words from word_list where kind = 'kind') as kind,
        (select words from word_list where kind = 'text') as text;

create temp table person as
    select n as no, pg_temp.v7(joined, n, 1) as id, joined,
        first[1 + pg_temp.pick(n, 2, cardinality(first))] || ' '
            -- One in three has two family names: names of 100,000 people are not all different, but most are.
            || case when pg_temp.pick(n, 3, 3) = 0 then last[1 + pg_temp.pick(n, 4, cardinality(last))] || ' ' else '' end
            || last[1 + pg_temp.pick(n, 5, cardinality(last))] as name
    from (select n, current_date - interval '700 days' + n * (interval '95 days' / :members) as joined
          from generate_series(1, :members) n) people, lists;
create unique index on person (no);
analyze person;

insert into account (id, email, password_hash, created_at)
    select id, 'member-' || no || '@benchmark.example', 'nobody signs in with this', joined from person order by no;

-- Tokens are good while their session lives; here each member has one, with the member's id.
insert into session (id, account_id, created_at, authenticated_at, last_used_at, expires_at)
    select id, id, joined, joined, joined, now() + interval '1 year' from person order by no;

insert into member (id, full_name, headline, profession, specialties, career_stage, workplace, city, country, languages,
        interests, about, open_to, time_zone, created_at, version)
    select id, name,
        case when pg_temp.pick(n, 10, 4) > 0 then initcap(profession[p]) || ' in ' || replace(specialty[s], '-', ' ') || ', ' || city[c] end,
        profession[p],
        case when pg_temp.pick(n, 11, 3) = 0 then array[specialty[s], specialty[1 + s % cardinality(specialty)]] else array[specialty[s]] end,
        case when pg_temp.pick(n, 12, 5) > 0 then stage[1 + pg_temp.pick(n, 13, 6)] end,
        case when pg_temp.pick(n, 14, 5) > 0 then city[c] || (array[' University Hospital', ' General Hospital', ' Community Health Centre', ' Hospice'])[1 + pg_temp.pick(n, 15, 4)] end,
        city[c], country[c], array['en', lower(country[c])], array[replace(specialty[s], '-', ' ')],
        case when pg_temp.pick(n, 16, 2) = 0 then 'I care about ' || replace(specialty[s], '-', ' ') || ' and about teaching those who come after me. '
            || 'Happy to compare protocols, share what did not work, and read drafts.' end,
        case when pg_temp.pick(n, 17, 3) = 0 then array['MENTORING'] else '{}' end,
        zone[c], joined, 0
    from (select person.*, no as n, lists.*, 1 + pg_temp.pick(no, 6, cardinality(profession)) as p,
              1 + pg_temp.pick(no, 7, cardinality(specialty)) as s, 1 + pg_temp.pick(no, 8, cardinality(city)) as c
          from person, lists) drawn
    order by n;

-- A trigger keeps them otherwise.
insert into suggestion_trait (trait, member_id)
    select trait, id from member m, suggestion_traits(m.workplace, m.interests, m.specialties, m.reserved);

\echo Connections
create temp table pair as
    with drawn (a, b) as (
        select n, 101 + pg_temp.pick(n * 1000 + k, 20, :members - 100)
        from generate_series(101, :members) n,
            generate_series(1, 3 + pg_temp.pick(n, 21, 19) + case when pg_temp.pick(n, 22, 10) = 0 then 10 + pg_temp.pick(n, 23, 40) else 0 end) k
        union all
        select n, 101 + (n * 7919 + k * 19) % (:members - 100) from generate_series(1, 20) n, generate_series(1, :most) k
        union all
        select n, 101 + (n * 7919 + k * 23) % (:members - 100)
        from generate_series(21, 100) n, generate_series(1, least(:most,
            ('{30,50,75,100,150,200,300,400,500,600,700,850,1000,1300,1700,2500}'::int[])[1 + (n - 21) / 5])) k)
    select row_number() over (order by least(a, b), greatest(a, b)) as n, least(a, b) as a, greatest(a, b) as b
    from drawn where a <> b group by least(a, b), greatest(a, b);
create temp table tie as
    select pairs.n, pg_temp.v7(since - interval '2 days', pairs.n, 30) as id, since, one.id as requester, one.name as requester_name,
        other.id as addressee, other.name as addressee_name
    from (select n, case when pg_temp.pick(n, 31, 2) = 0 then a else b end as a, case when pg_temp.pick(n, 31, 2) = 0 then b else a end as b,
              current_date - interval '600 days' * pg_temp.share(n, 32) - interval '1 microsecond' * pg_temp.pick(n, 33, 86400000000) as since
          from pair) pairs
    join person one on one.no = a join person other on other.no = b;
drop table pair;
create temp table tie_by_date as select * from tie order by since;
drop table tie;
analyze tie_by_date;

insert into connection (id, requester_id, addressee_id, state, reason, met_at, network_types, requested_at, expires_at, answered_at)
    select id, requester, addressee, 'ACCEPTED', 'We met on the ' || (array['ward round', 'audit', 'course', 'night shift', 'guideline group'])[1 + pg_temp.pick(n, 34, 5)]
            || ' and I would like to stay in touch.',
        case when pg_temp.pick(n, 35, 4) = 0 then 'Spring meeting' end,
        case when pg_temp.pick(n, 36, 2) = 0 then array[network[1 + pg_temp.pick(n, 37, 3)]] else '{}' end,
        since - interval '2 days', since + interval '28 days', since
    from tie_by_date, lists;
insert into connection_edge (owner_id, peer_id, connection_id, since)
    select side.owner, side.peer, id, since from tie_by_date,
        lateral (values (least(requester, addressee), greatest(requester, addressee)),
                        (greatest(requester, addressee), least(requester, addressee))) side (owner, peer);
insert into connection_tally (member_id, accepted)
    select owner_id, count(*) from connection_edge group by owner_id;
-- Requests that nobody has answered yet.
insert into connection (id, requester_id, addressee_id, state, reason, requested_at, expires_at)
    select distinct on (least(one.id, other.id), greatest(one.id, other.id)) pg_temp.v7(asked, n, 38), one.id, other.id, 'PENDING', 'I would like to learn how you do it.', asked, asked + interval '30 days'
    from (select n, 101 + pg_temp.pick(n, 39, :members - 100) as a, 1 + pg_temp.pick(n, 40, 100) as b,
              current_date - interval '20 days' * pg_temp.share(n, 41) as asked from generate_series(1, :members / 20) n) drawn
    join person one on one.no = a join person other on other.no = b
    where not exists (select 1 from connection_edge e where e.owner_id = one.id and e.peer_id = other.id)
    order by least(one.id, other.id), greatest(one.id, other.id), n;

\echo Address books
insert into contact (id, owner_id, member_id, name, network_types, tags, created_at, updated_at, version)
    select pg_temp.v7(since, n * 2 + side.k, 42), side.owner, side.peer, side.name,
        case when pg_temp.pick(n, 43 + side.k, 2) = 0 then array[network[1 + pg_temp.pick(n, 45 + side.k, 3)]] else '{}' end,
        case when pg_temp.pick(n, 47 + side.k, 5) = 0 then array['journal club'] else '{}' end, since, since, 0
    from tie_by_date, lists, lateral (values (0, requester, addressee, addressee_name), (1, addressee, requester, requester_name)) side (k, owner, peer, name);

\echo Follow-ups
create temp table book as select owner_id, array_agg(id order by id) as contacts from contact group by owner_id;
insert into follow_up (id, owner_id, contact_id, title, note, due_on, due_at, minutes, snoozed_until, state, completed_at, created_at, changed_at, version)
    select pg_temp.v7(planned, n, 50), owner_id, contacts[1 + pg_temp.pick(n, 51, cardinality(contacts))],
        (array['Say thank you', 'Send the protocol', 'Ask how the new job is', 'Share the paper', 'Plan a coffee', 'Call about the audit'])[1 + pg_temp.pick(n, 52, 6)],
        case when pg_temp.pick(n, 53, 3) = 0 then 'Mention the journal club on Thursday.' end,
        due_on, case when pg_temp.pick(n, 54, 10) < 3 then make_time(7 + pg_temp.pick(n, 55, 12)::int, 30, 0) end,
        (array[2, 5, 5, 10, 15, 30])[1 + pg_temp.pick(n, 56, 6)],
        case when state = 'OPEN' and pg_temp.pick(n, 57, 10) = 0 then due_on + 7 end,
        state, case when state = 'DONE' then planned + interval '3 days' end, planned, planned, 0
    from (select n, 1 + n % :members as owner, case when pg_temp.pick(n, 58, 10) < 6 then 'OPEN' else 'DONE' end as state,
              current_date - 20 + pg_temp.pick(n, 59, 61)::int as due_on, current_date - interval '60 days' * pg_temp.share(n, 60) as planned
          from generate_series(1, :posts) n) drawn
    join person on person.no = owner join book on book.owner_id = person.id
    order by drawn.planned;

-- Who knows 5,000 has 20,000 follow-ups, too, of which some thousands are due and a few serve a goal.
insert into goal (id, owner_id, title, weight, created_at, version)
    select pg_temp.v7(now() - interval '90 days', no, 64), id, 'Learn from other disciplines', 3, now() - interval '90 days', 0
    from person where no <= 20;
insert into follow_up (id, owner_id, contact_id, title, goal_id, due_on, state, completed_at, created_at, changed_at, version)
    select pg_temp.v7(planned, n * 100 + no, 65), owner_id, contacts[1 + pg_temp.pick(n, 66, cardinality(contacts))], 'Ask how the new job is',
        case when n % 100 = 0 then goal.id end, due_on, state, case when state = 'DONE' then planned + interval '3 days' end, planned, planned, 0
    from (select n, case when pg_temp.pick(n, 67, 10) < 6 then 'OPEN' else 'DONE' end as state,
              current_date - 20 + pg_temp.pick(n, 68, 61)::int as due_on, current_date - interval '60 days' * pg_temp.share(n, 69) as planned
          from generate_series(1, 20000) n) drawn
    cross join person join book on book.owner_id = person.id join goal using (owner_id)
    where person.no <= 20
    order by drawn.planned;

\echo Posts
create temp table sentence as
    select n, upper(left(words, 1)) || substr(words, 2) || case when pg_temp.pick(n, 70, 4) = 0 then ' in cohort ' || pg_temp.pick(n, 71, 900) else '' end || '.' as words
    from (select n, string_agg(text[1 + floor(cardinality(text) * pg_temp.share(n * 100 + k, 72) ^ 2)::int], ' ' order by k) as words
          from generate_series(1, 20000) n, generate_series(1, 8 + pg_temp.pick(n, 73, 9)) k, lists group by n) drawn;
create unique index on sentence (n);
analyze sentence;
insert into post (id, author_id, kind, title, body, excerpt, tags, topics, audience, created_at, version)
    select pg_temp.v7(at, drawn.n, 74), person.id, kind[1 + pg_temp.pick(drawn.n, 75, 5)], left(title.words, 80),
        body, left(replace(body, '**', ''), 280), array[replace(specialty[1 + pg_temp.pick(drawn.n, 76, cardinality(specialty))], '-', ' ')], null,
        case when pg_temp.pick(drawn.n, 77, 4) = 0 then 'CONNECTIONS' else 'MEMBERS' end, at, 0
    from (select n, 1 + floor(:members * pg_temp.share(n, 78) ^ 2)::int as author,
              current_date - interval '400 days' + n * (interval '400 days' / :posts) as at
          from generate_series(1, :posts) n) drawn
    join person on person.no = author
    join sentence title on title.n = 1 + pg_temp.pick(drawn.n, 79, 20000)
    cross join lateral (
        select string_agg(case when k = 1 then '**' || words || '**' else words end, case when k % 3 = 0 then E'\n\n' else ' ' end order by k) as body
        from generate_series(1, 4 + pg_temp.pick(drawn.n, 80, 4)) k
        join sentence on sentence.n = 1 + pg_temp.pick(drawn.n * 10 + k, 81, 20000)) text, lists
    order by drawn.n;
insert into bookmark (member_id, post_id, created_at)
    select person.id, post.id, post.created_at + interval '1 hour'
    from (select id, created_at, row_number() over (order by created_at, id) as n from post) post
    join person on person.no = 1 + pg_temp.pick(post.n, 88, :members) where post.n % 5 = 0;
insert into block (owner_id, blocked_id, created_at)
    select one.id, other.id, current_date from generate_series(1, :members / 20) n
    join person one on one.no = 101 + pg_temp.pick(n, 89, :members - 100) join person other on other.no = 101 + pg_temp.pick(n, 90, :members - 100)
    where one.id <> other.id and not exists (select 1 from connection_edge e where e.owner_id = one.id and e.peer_id = other.id)
    on conflict do nothing;

\echo Indexes
set session_replication_role = origin;
select definition from aside order by name \gexec

\echo Topics
-- As if headings were loaded only now: what is one becomes a topic, and goes under all that stand above it. Everybody
-- follows three, who knows 5,000 a hundred.
update topic_source set loaded_at = loaded_at;
insert into topic_follow (member_id, topic_id, created_at)
    select person.id, topic.id, current_date
    from person cross join lateral generate_series(1, case when person.no <= 20 then 100 else 3 end) k
    join (select id, row_number() over (order by id) - 1 as n, count(*) over () as many from topic) topic
      on topic.n = pg_temp.pick(person.no * 100 + k, 91, topic.many)
    on conflict do nothing;

\echo Checking foreign keys
-- Replica mode has skipped them; each is checked here as PostgreSQL itself would check it.
create function pg_temp.check_foreign_keys() returns void language plpgsql as $$
declare
    key record;
    broken bigint;
begin
    for key in select conname, conrelid::regclass as child, confrelid::regclass as parent, c.attname as child_column, p.attname as parent_column
            from pg_constraint
            join pg_attribute c on c.attrelid = conrelid and c.attnum = conkey[1]
            join pg_attribute p on p.attrelid = confrelid and p.attnum = confkey[1]
            where contype = 'f' and connamespace = 'public'::regnamespace loop
        execute format('select count(*) from %s c left join %s p on p.%I = c.%I where c.%I is not null and p.%I is null',
            key.child, key.parent, key.parent_column, key.child_column, key.child_column, key.parent_column) into broken;
        if broken > 0 then
            raise exception '% rows of % break %', broken, key.child, key.conname;
        end if;
    end loop;
end $$;
select pg_temp.check_foreign_keys() \g /dev/null

commit;
\echo Vacuum and statistics
vacuum (analyze, freeze);
checkpoint;
select (select count(*) from member) as members, (select count(*) from connection_edge) as edges,
    (select count(*) from connection_tally where accepted = :most) as with_most, (select count(*) from contact) as contacts,
    (select count(*) from post) as posts, (select count(*) from follow_up) as follow_ups,
    (select count(*) from follow_up where state = 'OPEN' and shows_on <= current_date) as due,
    pg_size_pretty(pg_database_size(current_database())) as size;
