"""Words, and the official names among them.

A name cannot be put in other words: where a restated text has the same words
as the original because it names the same bodies, those words are not copied.
"""

import re

# Lower case, without punctuation, without a plural's "s" at the end.
NAMES = """
Advanced Freight Targeting Capability
Anti-Terrorism Traffic Regulation Order
Assistant Commissioner for Specialist Operations
Association of British Insurers
Axon Public Safety Limited
Border Force
Borough Resilience Forum
British Red Cross
British Red Cross Community Reserve Volunteer
British Transport Police
Cabinet Office
Centre for Protection of National Infrastructure
Centre for the Protection of National Infrastructure
Chair of the London Children's Safeguarding Board
Charities Commission
Chemical, Biological, Radiological and Nuclear
Chief Executive Officer
Chief Resilience Officer for London
City Hall
City of London Police
Civil Aviation Authority
Civil Contingencies Secretariat
Civil Contingences Secretariat
Civil Nuclear Constabulary
Civil and Nuclear Constabulary
College of Policing
Community Engagement Team
Counter Terrorism Awareness Adviser
Counter Terrorism Focus Desk
Counter Terrorism Security Adviser
Counter Terrorism Specialist Firearms Officer
Cromwell Road/ Natural History Museum
Cross-sector Safety and Security Communication
Crowded Places Information Exchange
Croydon Tram Crash
Department for Communities and Local Government
Department for Education
Department for Transport
Department of Health
Deputy Assistant Commissioner Neil Basu
Deputy Mayor for Fire
Deputy Mayor for Fire and Rescue
Deputy Mayor for Policing and Crime
Deputy Mayor for Social Integration, Social Mobility and Community Engagement
Deputy Mayor for Transport
Detection, Identification and Monitoring
Directorate of Media and Communications
Disclosure and Barring Service
EU Passenger Name Records
Emergency Life Support
Emergency Planning College
Emergency Services Network
Enhanced Immediate Emergency Care
European Arrest Warrant
European Criminal Records Information System
European Union Agency for Law Enforcement Cooperation
Europol
Executive Group
Faith Sector Panel
Finsbury Park Mosque
Fire Rescue Unit
Fire Service College
Fire and Rescue Service
Firearms Act 1968
Greater London Authority
Grenfell Tower
Grenfell Tower Fire
Hazardous Area Response Team
Harris Review
Harris Review into London's Preparedness to Respond to a Major Terrorist Incident
Head of London Resilience
Home Office
Home Secretary
Hostile Vehicle Mitigation
House of Lords
Humanitarian Assistance Centre
Humanitarian Assistance working group
Immediate Emergency Care
Incident Response Unit
Independent Police Complaints Commission
Independent Police Remuneration Review Body
Joint Maritime Operations Coordination Centre
King's Fund
Kensington and Chelsea
Local Authority Chief Executive
Local Authority Panel
Local Planning Authority
Local Resilience Forum
Local Support Services
London Ambulance Service
London Bridge
London Bridge Attack
London Bridge and Borough Market
London CONTEST Board
London City Airport
London Councils
London Emergencies Trust
London Emergency Services Liaison Panel
London Fire Brigade
London Fire and Emergency Planning Authority
London Health Board
London Music Board
London Protect
London Resilience
London Resilience Forum
London Resilience Programme Board
London Situational Awareness tool
London Travelwatch
London Underground
MOD Police
Major Incident Communication plan
Marine Management Organisation
Marine Scotland
Maritime and Coastguard Agency
Mass Casualty Plan
Mass Casualty Vehicle
Mayor's Community Engagement Team
Mayor's Night Time Commission
Mayor's Office
Mayor's Office for Policing and Crime
Mayoral Adviser
Member of Parliament
Members of Parliament
Metropolitan Police
Metropolitan Police Service
Ministry of Defence
Ministry of Justice
Muslim Communities Forum
National Ambulance Resilience Unit
National Counter Terrorism Policing HQ
National Counter Terrorism Policing Headquarters
National Counter Terrorism Security Office
National Crime Agency
National Maritime Information Centre
National Police Air Service
emergency Blue Light Air Service
National Police Chiefs' Council
National Rail
National Risk Assessment
National Security Capability Review
National Strategic Armed Policing Reserve
National and International Capital Cities
National and International Capital Cities Grant
Night Czar, Amy Lamé
Night Time Commission
Notting Hill Carnival
Nuffield Trust
Operation Temperer
PSHE Association
Palace of Westminster
Parsons Green
Parson Green
Partnership Training and Exercise Group
Philip Kolvin QC
Planning Practice Guidance
Police Remuneration Review Body
Police Scotland
Police Service of Northern Ireland
Police and Crime Plan
Port of London Authority
Portsmouth Technology Park, Portsmouth
Project Argus
Project Chatham
Project Griffin
Project Servator
Public Attitude Survey
Recommendations for Local Government Emergency Planning and Resilience for the 2020's
River Thames
Royal College of Psychiatry
Royal National Lifeboat Institution
Royal Navy
Safer Schools Officer
Salvation Army
Schengen Information System II
Secretary of State for Exiting the European Union
Security Industry Authority
Service Level Agreement
Special Operations Room
St John Ambulance
Step Change Summit 2017
Strategic Coordination Group
Strategic Defence and Security Review
Strong Tower
Taxi and Private Hire Compliance Officer
Taxi and Private Hire Department
Taxi and Private Hire Policing Team
Taser International
Territorial Policing Community Engagement
Thrive LDN
Training and Exercise Group
Transport Sector Panel
Transport for London
Utilities Sector Panel
Victim Support
Victims' Commissioner
Voluntary Sector Capabilities document
Voluntary Sector Panel
Westminster Bridge Attack
Westminster Ceremonial Streetscape Project
Legislation and Regulation
Communication, Business Partnership, Research and Innovation
Training, Learning and Qualifications
"""

SHORT_FORMS = """
ACSO AFTC ATTRO BTP CBRN CCTV CED COBR CoLP CONTEST CPI CPNI CSSC CT CTAAA CTSA
CTSFO DBS DCLG DfE DfT DIM EAW ECRIS EG ESN EU FBU FRU FSP GLA GP GPS HAC HART
HVM IEC IOR IPCC JESIP JMOCC LAS LESLP LFB LFEPA LGBT LRF LSS MAGIC MCV MoD MOPAC
MPS MTFA NaCTSO NARU NCA NCTPHQ NHS NICC NPCC NRA NSPCC PAS PLA PRRB PSHE RNLI
SCG SIA SISII TfL UK
"""


def words(text):
    """Lower case, one item a word; hyphens and slashes part words."""
    text = re.sub(r"<?https?://\S+", " ", text).lower()
    text = re.sub(r"[‘’']", "", text)
    return re.findall(r"[^\W_]+", text)


def singular(name):
    return (*name[:-1], name[-1].removesuffix("s"))


KNOWN = {singular(words(line)) for line in NAMES.strip().splitlines()}
KNOWN |= {(short.lower(),) for short in SHORT_FORMS.split()}
LONGEST_NAME = max(map(len, KNOWN))


def mark(text):
    """For each word, whether it belongs to an official name."""
    official = [False] * len(text)
    for at in range(len(text)):
        for end in range(min(at + LONGEST_NAME, len(text)), at, -1):
            if singular(text[at:end]) in KNOWN:
                official[at:end] = [True] * (end - at)
                break
    return official
