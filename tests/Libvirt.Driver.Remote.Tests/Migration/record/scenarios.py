"""Migrations by native's client between two native daemons, through recording proxies: python3 scenarios.py SOURCE DESTINATION DIR [NAME | from NAME [TO]]

SOURCE and DESTINATION are hosts whose daemons listen on TCP without authentication and know a qemu emulator; they resolve each other's names. Run it on
SOURCE. DIR gets three files a scenario: what passed on both sides (.a, .b) and the outcome (.o). The proxies hide or pretend features of a daemon ("deny":
a negative number pretends) and answer single procedures themselves ("acts"), so that old protocols and failures of each step are recorded too. Then:
python3 export.py abi/rpc.json DIR scenarios.py > recordings.txt
"""
import libvirt, sys, subprocess, time, os, json
HERE=os.path.dirname(os.path.abspath(sys.argv[0]))
SOURCE,DESTINATION,DIR=(sys.argv[1:4]+['']*3)[:3]
NAME='mig-guest'
XML='''<domain type='qemu'><name>%s</name><uuid>8f3c1a54-1d5c-4c53-9b11-0f5a7c2b0001</uuid><memory unit='MiB'>%d</memory><vcpu>1</vcpu><os><type arch='x86_64' machine='pc'>hvm</type></os><devices><emulator>/usr/bin/qemu-system-x86_64</emulator><serial type='null'/></devices></domain>'''
L=libvirt
started=False
libvirt.registerErrorHandler(lambda c,e: None, None)
def clean(c):
    for d in c.listAllDomains():
        try: d.destroy()
        except libvirt.libvirtError: pass
        try: d.undefine()
        except libvirt.libvirtError: pass
def run(name, fn, denyA=(), denyB=(), dest_exists=False, define=False, mem=16, actsA={}, actsB={}):
    global started
    only=sys.argv[4:]
    if only[:1]==['from']:
        if name==only[1]: started=True
        if len(only)>2 and name==only[2]: started=False
        if not started: return
        only=[]
    if only and name not in only: return
    A=libvirt.open('qemu+tcp://%s/system'%SOURCE); B=libvirt.open('qemu+tcp://%s/system'%DESTINATION)
    clean(A); clean(B)
    if define: A.defineXML(XML%(NAME,mem))
    else: A.createXML(XML%(NAME,mem),0)
    if dest_exists: B.createXML(XML%(NAME,mem),0)
    fa,fb=os.path.join(DIR,name+'.a'),os.path.join(DIR,name+'.b')
    os.makedirs(DIR,exist_ok=True)
    for f in (fa,fb):
        for g in (f, f+'.up'):
            if os.path.exists(g): os.unlink(g)
    pa=subprocess.Popen(['python3',os.path.join(HERE,'proxy.py'),'17001',SOURCE+':16509',fa,json.dumps({'deny':list(denyA),'acts':actsA})])
    pb=subprocess.Popen(['python3',os.path.join(HERE,'proxy.py'),'17002',DESTINATION+':16509',fb,json.dumps({'deny':list(denyB),'acts':actsB})])
    while not (os.path.exists(fa+'.up') and os.path.exists(fb+'.up')): time.sleep(0.02)
    o={}
    try:
        a=libvirt.open('qemu+tcp://127.0.0.1:17001/system'); b=libvirt.open('qemu+tcp://127.0.0.1:17002/system')
        d=a.lookupByName(NAME)
        t=time.time()
        try:
            r=fn(d,b)
            o={'result': r.name() if hasattr(r,'name') else r}
        except libvirt.libvirtError as e:
            o={'error':[e.get_error_code(),e.get_error_domain(),e.get_error_message()]}
        o['began']=t
    finally:
        time.sleep(0.05)
        pa.kill(); pb.kill(); pa.wait(); pb.wait()
    try: o['left']=[x.name() for x in A.listAllDomains(L.VIR_CONNECT_LIST_DOMAINS_ACTIVE)]
    except libvirt.libvirtError: o['left']='dead'
    try: o['right']=[x.name() for x in B.listAllDomains(L.VIR_CONNECT_LIST_DOMAINS_ACTIVE)]
    except libvirt.libvirtError: o['right']='dead'
    print(name,{k:v for k,v in o.items() if k!='began'},flush=True)
    json.dump(o,open(os.path.join(DIR,name+'.o'),'w'))
LIVE=L.VIR_MIGRATE_LIVE; P2P=L.VIR_MIGRATE_PEER2PEER; UNS=L.VIR_MIGRATE_UNSAFE
OFF=L.VIR_MIGRATE_OFFLINE|L.VIR_MIGRATE_PERSIST_DEST
BAD='tcp://127.0.0.1:1'
P=lambda **k: {('migrate_uri' if x=='uri' else 'destination_name' if x=='dname' else 'destination_xml' if x=='dxml' else x):v for x,v in k.items()}
ALL3=[6,13]
import struct
def st(t): b=t.encode() if isinstance(t,str) else t; return struct.pack('>I', len(b)) + b + bytes(-len(b) % 4)
def u(*v): return struct.pack('>%dI'%len(v),*v)
def PREP(cookie,uri): return (st(cookie)+(u(0) if uri is None else u(1)+st(uri))).hex()
def DOM(name): return (st(name)+bytes.fromhex('8f3c1a541d5c4c539b110f5a7c2b0001')+u(77)).hex()
def STATE(s): return u(s,0).hex()
def INFO(s): return (u(s)+struct.pack('>QQ',16384,16384)+u(1)+struct.pack('>Q',1)).hex()
def OPQ(c): return st(c).hex()
def FIN3(name,c): return DOM(name)+OPQ(c)
E=lambda m: [38,7,m]
GETSTATE,GETINFO=212,16
B3P,P3P,X3P,F3P,C3P=302,303,305,306,307
B3,P3,X3,F3,C3=213,214,216,217,218
P1,X1,F1,P2,F2=61,62,63,108,109
URI='tcp://mig-b:49152'
CK='<qemu-migration> made up, long enough to be shortened in the recording %d</qemu-migration>'

run('params', lambda d,b: d.migrate3(b,{},LIVE))
run('params-values', lambda d,b: d.migrate3(b,P(dname='other',bandwidth=100,uri='tcp://mig-b:49160'),LIVE))
run('params-old-call', lambda d,b: d.migrate(b,LIVE,'other',None,50))
run('params-old-call2', lambda d,b: d.migrate2(b,None,LIVE,'other','tcp://mig-b',50))
run('params-change-protection', lambda d,b: d.migrate3(b,{},LIVE|L.VIR_MIGRATE_CHANGE_PROTECTION))
run('params-paused-suspend', lambda d,b: d.migrate3(b,{},L.VIR_MIGRATE_PAUSED|L.VIR_MIGRATE_UNDEFINE_SOURCE))
run('params-offline', lambda d,b: d.migrate3(b,{},OFF), define=True)
run('v3', lambda d,b: d.migrate3(b,P(dname='other',bandwidth=10,uri='tcp://mig-b'),LIVE), denyB=[13])
run('v3-unsupported-parameter', lambda d,b: d.migrate3(b,P(graphics_uri='spice://x'),LIVE), denyB=[13])
run('v3-old-call', lambda d,b: d.migrate(b,LIVE,None,None,0), denyA=[13])
run('v3-old-call2', lambda d,b: d.migrate2(b,None,LIVE,'other','tcp://mig-b',0), denyA=[13],denyB=[13])
run('v2', lambda d,b: d.migrate(b,LIVE,'other',None,10), denyA=ALL3)
run('v2-call2', lambda d,b: d.migrate2(b,None,LIVE,None,'tcp://mig-b',10), denyA=ALL3)
run('v2-call3', lambda d,b: d.migrate3(b,P(dname='other'),LIVE), denyA=ALL3)
run('v2-call2-xml', lambda d,b: d.migrate2(b,'<domain/>',LIVE,None,'tcp://mig-b',10), denyA=ALL3)
run('v1', lambda d,b: d.migrate(b,LIVE,'other',None,10), denyA=ALL3+[3], denyB=ALL3+[3])
run('none', lambda d,b: d.migrate(b,LIVE,'other',None,10), denyA=ALL3+[3,1], denyB=ALL3+[3,1])
run('none3', lambda d,b: d.migrate3(b,{},LIVE), denyA=ALL3+[3,1], denyB=ALL3+[3,1])
run('one-sided', lambda d,b: d.migrate(b,LIVE,'other',None,10), denyA=[3,1], denyB=ALL3)
run('offline-not-there', lambda d,b: d.migrate3(b,{},OFF), denyB=[12], define=True)
run('offline-not-here', lambda d,b: d.migrate3(b,{},OFF), denyA=[12], define=True)
run('offline-not-there-old', lambda d,b: d.migrate(b,OFF,None,None,0), denyB=[12], define=True)
run('change-protection-not-here', lambda d,b: d.migrate3(b,{},LIVE|L.VIR_MIGRATE_CHANGE_PROTECTION), denyA=[7])
run('change-protection-v1', lambda d,b: d.migrate(b,LIVE|L.VIR_MIGRATE_CHANGE_PROTECTION,None,None,0), denyA=ALL3+[7])
run('prepare-fails', lambda d,b: d.migrate3(b,{},LIVE), dest_exists=True)
run('begin-fails', lambda d,b: d.migrate3(b,P(dxml='<domain/>'),LIVE))
run('perform-fails', lambda d,b: d.migrate3(b,P(uri=BAD),LIVE))
run('perform-fails-v3', lambda d,b: d.migrate3(b,P(uri=BAD),LIVE), denyB=[13])
run('perform-fails-v2', lambda d,b: d.migrate(b,LIVE,None,BAD,0), denyA=ALL3)
run('prepare-fails-v2', lambda d,b: d.migrate(b,LIVE,None,None,0), denyA=ALL3, dest_exists=True)
run('finish-fails', lambda d,b: d.migrate3(b,P(dname='other',persistent_xml='<domain/>'),LIVE|L.VIR_MIGRATE_PERSIST_DEST))
run('p2p-call', lambda d,b: d.migrate(b,LIVE|P2P,'other',None,10))
run('p2p-call-uri', lambda d,b: d.migrate(b,LIVE|P2P,None,'qemu+tcp://mig-b/system',10))
run('p2p-call2', lambda d,b: d.migrate2(b,None,LIVE|P2P,'other','tcp://mig-b',10))
run('p2p-call-not-here', lambda d,b: d.migrate(b,LIVE|P2P,None,None,0), denyA=[4])
run('p2p-call-no-params', lambda d,b: d.migrate(b,LIVE|P2P,'other','qemu+tcp://mig-b/system',10), denyA=[13])
run('p2p-to-uri', lambda d,b: d.migrateToURI('qemu+tcp://mig-b/system',LIVE|P2P,'other',10))
run('p2p-to-uri-v3', lambda d,b: d.migrateToURI('qemu+tcp://mig-b/system',LIVE|P2P,'other',10),denyA=[13])
run('p2p-to-uri-v2', lambda d,b: d.migrateToURI('qemu+tcp://mig-b/system',LIVE|P2P,'other',10),denyA=ALL3)
run('p2p-to-uri2', lambda d,b: d.migrateToURI2('qemu+tcp://mig-b/system','tcp://mig-b',None,LIVE|P2P,'other',10))
run('p2p-to-uri2-v3', lambda d,b: d.migrateToURI2('qemu+tcp://mig-b/system','tcp://mig-b',None,LIVE|P2P,'other',10),denyA=[13])
run('p2p-to-uri2-v2', lambda d,b: d.migrateToURI2('qemu+tcp://mig-b/system','tcp://mig-b',None,LIVE|P2P,'other',10),denyA=ALL3)
run('p2p-to-uri2-v2-xml', lambda d,b: d.migrateToURI2('qemu+tcp://mig-b/system',None,'<domain/>',LIVE|P2P,'other',10),denyA=ALL3)
run('p2p-to-uri3', lambda d,b: d.migrateToURI3('qemu+tcp://mig-b/system',P(dname='other',bandwidth=10),LIVE|P2P))
run('p2p-to-uri3-v3', lambda d,b: d.migrateToURI3('qemu+tcp://mig-b/system',P(dname='other',bandwidth=10),LIVE|P2P),denyA=[13])
run('p2p-to-uri3-v2', lambda d,b: d.migrateToURI3('qemu+tcp://mig-b/system',P(dname='other',bandwidth=10),LIVE|P2P),denyA=ALL3)
run('p2p-to-uri3-v2-miguri', lambda d,b: d.migrateToURI3('qemu+tcp://mig-b/system',P(uri='tcp://mig-b'),LIVE|P2P),denyA=ALL3)
run('p2p-to-uri3-unsupported-parameter', lambda d,b: d.migrateToURI3('qemu+tcp://mig-b/system',P(graphics_uri='spice://x'),LIVE|P2P),denyA=[13])
run('p2p-bad-uri', lambda d,b: d.migrateToURI3('::',{},LIVE|P2P))
run('p2p-bad-uri-v3', lambda d,b: d.migrateToURI('::',LIVE|P2P,None,0),denyA=[13])
run('p2p-no-server', lambda d,b: d.migrateToURI('qemu:///system',LIVE|P2P,None,0),denyA=[13])
run('p2p-no-server-params', lambda d,b: d.migrateToURI3('qemu:///system',{},LIVE|P2P))
run('p2p-fails', lambda d,b: d.migrateToURI3('qemu+tcp://mig-b/system',P(uri=BAD),LIVE|P2P))
run('p2p-tunnelled', lambda d,b: d.migrateToURI3('qemu+tcp://mig-b/system',{},LIVE|P2P|L.VIR_MIGRATE_TUNNELLED))
run('tunnelled', lambda d,b: d.migrate3(b,{},LIVE|L.VIR_MIGRATE_TUNNELLED))
run('tunnelled-old', lambda d,b: d.migrate(b,LIVE|L.VIR_MIGRATE_TUNNELLED,None,None,0))
run('direct', lambda d,b: d.migrateToURI('tcp://mig-b',LIVE,None,0))
run('direct2', lambda d,b: d.migrateToURI2(None,'tcp://mig-b',None,LIVE,None,0))
run('direct3', lambda d,b: d.migrateToURI3(None,{},LIVE))

run('direct-params', lambda d,b: d.migrateToURI3(None,P(uri='tcp://mig-b',dname='other',bandwidth=10),LIVE), denyA=[-5])
run('direct-params-no-uri', lambda d,b: d.migrateToURI3(None,{},LIVE), denyA=[-5])
run('direct-params-old', lambda d,b: d.migrateToURI('tcp://mig-b',LIVE,'other',10), denyA=[-5])
run('direct-params-old2', lambda d,b: d.migrateToURI2('qemu://ignored/system','tcp://mig-b',None,LIVE,'other',10), denyA=[-5])
run('direct-v3', lambda d,b: d.migrateToURI3(None,P(uri='tcp://mig-b',dname='other',bandwidth=10),LIVE), denyA=[-5,13])
run('direct-v3-old', lambda d,b: d.migrateToURI('tcp://mig-b',LIVE,'other',10), denyA=[-5,13])
run('direct-v3-old2', lambda d,b: d.migrateToURI2(None,'tcp://mig-b',None,LIVE,'other',10), denyA=[-5,13])
run('direct-v3-no-uri', lambda d,b: d.migrateToURI2(None,None,None,LIVE,'other',10), denyA=[-5,13])
run('direct-v2', lambda d,b: d.migrateToURI('tcp://mig-b',LIVE,'other',10), denyA=[-5]+ALL3)
run('direct-v2-old2', lambda d,b: d.migrateToURI2(None,'tcp://mig-b',None,LIVE,'other',10), denyA=[-5]+ALL3)
run('direct-v2-old2-xml', lambda d,b: d.migrateToURI2(None,'tcp://mig-b','<domain/>',LIVE,'other',10), denyA=[-5]+ALL3)
run('direct-v2-3', lambda d,b: d.migrateToURI3(None,P(uri='tcp://mig-b',dname='other'),LIVE), denyA=[-5]+ALL3)
run('direct-v2-3-dconnuri', lambda d,b: d.migrateToURI3('qemu+tcp://mig-b/system',P(uri='tcp://mig-b',dname='other'),LIVE), denyA=[-5]+ALL3)
run('v1-forced', lambda d,b: d.migrate(b,LIVE,'other',None,10), denyA=ALL3+[3,-1], denyB=ALL3+[3,-1])
run('p2p-to-uri-v1', lambda d,b: d.migrateToURI('qemu+tcp://mig-b/system',LIVE|P2P,'other',10),denyA=ALL3+[3])
run('abort-on-dest', lambda d,b: d.migrate2(b,None,LIVE,None,'nonsense',0))
run('no-name', lambda d,b: d.migrate3(b,P(dname=''),LIVE))
run('two-names', lambda d,b: d.migrate3(b,{'nonsense':'1'},LIVE))
run('dest-offline-old-v2', lambda d,b: d.migrate(b,OFF,None,None,0), define=True, denyA=ALL3)

ok3p=lambda **k: {P3P:PREP(CK%1,URI),F3P:FIN3('mig-guest',CK%3)}
def inj3(name,fn,a={},b={},**k): run(name,fn,actsA={X3P:OPQ(CK%2),C3P:'',X3:OPQ(CK%2),C3:'',**a},actsB={P3P:PREP(CK%1,URI),F3P:FIN3('mig-guest',CK%3),P3:PREP(CK%1,URI),F3:FIN3('mig-guest',CK%3),**b},**k)
for v,dn in (('params',[]),('v3',[13])):
  p=v=='params'; M=lambda d,b: d.migrate3(b,{},LIVE)
  for q,no in (('',[]),('-unprotected',[7])):
    inj3('%s-ok%s'%(v,q),M,denyA=no,denyB=dn)
    inj3('%s-begin-error%s'%(v,q),M,denyA=no,denyB=dn,a={(B3P if p else B3):E('begin')})
    inj3('%s-prepare-error%s'%(v,q),M,denyA=no,denyB=dn,b={(P3P if p else P3):E('prepare')})
    inj3('%s-prepare-and-confirm-error%s'%(v,q),M,denyA=no,denyB=dn,a={(C3P if p else C3):E('confirm')},b={(P3P if p else P3):E('prepare')})
    inj3('%s-perform-error%s'%(v,q),M,denyA=no,denyB=dn,a={(X3P if p else X3):E('perform')})
    inj3('%s-perform-and-finish-error%s'%(v,q),M,denyA=no,denyB=dn,a={(X3P if p else X3):E('perform')},b={(F3P if p else F3):E('finish')})
    inj3('%s-perform-and-finish-code%s'%(v,q),M,denyA=no,denyB=dn,a={(X3P if p else X3):E('perform')},b={(F3P if p else F3):[95,10,'finish qemu']})
    inj3('%s-perform-internal-and-finish%s'%(v,q),M,denyA=no,denyB=dn,a={(X3P if p else X3):[9,10,'operation failed: migration job: unexpectedly failed']},b={(F3P if p else F3):[1,10,'internal error: qemu unexpectedly closed the monitor']})
    inj3('%s-finish-error%s'%(v,q),M,denyA=no,denyB=dn,b={(F3P if p else F3):E('finish')})
    inj3('%s-finish-and-confirm-error%s'%(v,q),M,denyA=no,denyB=dn,b={(F3P if p else F3):E('finish')},a={(C3P if p else C3):E('confirm')})
    inj3('%s-finish-ok-code%s'%(v,q),M,denyA=no,denyB=dn,b={(F3P if p else F3):[93,10,'migration successfully aborted']})
    inj3('%s-confirm-error%s'%(v,q),M,denyA=no,denyB=dn,a={(C3P if p else C3):E('confirm')})
  inj3('%s-paused'%v,M,denyB=dn,a={GETSTATE:STATE(3),GETINFO:INFO(3)})
  inj3('%s-state-error'%v,M,denyB=dn,a={GETSTATE:E('state'),GETINFO:E('info')})
  inj3('%s-no-uri'%v,M,denyB=dn,b={(P3P if p else P3):PREP(CK%1,None)})
  inj3('%s-prepare-overrides-uri'%v,lambda d,b: d.migrate3(b,P(uri='tcp://given',dname='x'),LIVE),denyB=dn)
  inj3('%s-no-cookies'%v,M,denyB=dn,a={(X3P if p else X3):OPQ('')},b={(P3P if p else P3):PREP('',URI),(F3P if p else F3):FIN3('other-name','')})
  inj3('%s-offline'%v,lambda d,b: d.migrate3(b,{},OFF),define=True,denyB=dn)
  inj3('%s-offline-prepare-error'%v,lambda d,b: d.migrate3(b,{},OFF),define=True,denyB=dn,b={(P3P if p else P3):E('prepare')})
  inj3('%s-offline-finish-error'%v,lambda d,b: d.migrate3(b,{},OFF),define=True,denyB=dn,b={(F3P if p else F3):E('finish')})
  inj3('%s-offline-no-uri'%v,lambda d,b: d.migrate3(b,{},OFF),define=True,denyB=dn,b={(P3P if p else P3):PREP(CK%1,None)})
  inj3('%s-dest-dropped'%v,M,denyB=dn,b={(F3P if p else F3):'drop'})
  inj3('%s-source-dropped'%v,M,denyB=dn,a={(X3P if p else X3):'drop'})
  inj3('%s-all-flags'%v,lambda d,b: d.migrate3(b,{},LIVE|L.VIR_MIGRATE_PERSIST_DEST|L.VIR_MIGRATE_UNDEFINE_SOURCE|L.VIR_MIGRATE_PAUSED|L.VIR_MIGRATE_UNSAFE|L.VIR_MIGRATE_ABORT_ON_ERROR|L.VIR_MIGRATE_AUTO_CONVERGE|L.VIR_MIGRATE_RDMA_PIN_ALL|L.VIR_MIGRATE_POSTCOPY|L.VIR_MIGRATE_TLS|L.VIR_MIGRATE_PARALLEL|L.VIR_MIGRATE_COMPRESSED),denyB=dn, a={(B3P if p else B3):(st(CK%0)+st('<domain> some long text of an xml, at least sixty characters long </domain>')).hex()})
V2=dict(denyA=ALL3)
def inj2(name,fn,a={},b={},**k): run(name,fn,actsA={X1:'',**a},actsB={P2:PREP(CK%1,URI),F2:DOM('other'),**b},**{**V2,**k})
M2=lambda d,b: d.migrate(b,LIVE,'other',None,10)
inj2('v2-ok',M2)
inj2('v2-ok-no-name',lambda d,b: d.migrate(b,LIVE,None,None,0))
inj2('v2-ok-uri',lambda d,b: d.migrate2(b,None,LIVE,'other','tcp://given',10))
inj2('v2-ok-call3',lambda d,b: d.migrate3(b,P(uri='tcp://given',dname='other',bandwidth=7),LIVE))
inj2('v2-call3-xml',lambda d,b: d.migrate3(b,P(dxml='<domain/>'),LIVE))
inj2('v2-no-uri',M2,b={P2:PREP(CK%1,None)})
inj2('v2-paused',M2,a={GETINFO:INFO(3)})
inj2('v2-info-error',M2,a={GETINFO:E('info')})
inj2('v2-xml-error',M2,a={14:E('xml')})
inj2('v2-not-migratable',M2,denyA=ALL3+[11])
inj2('v2-prepare-error',M2,b={P2:E('prepare')})
inj2('v2-perform-error',M2,a={X1:E('perform')})
inj2('v2-perform-and-finish-error',M2,a={X1:E('perform')},b={F2:E('finish')})
inj2('v2-finish-error',M2,b={F2:E('finish')})
inj2('v2-offline',lambda d,b: d.migrate(b,OFF,None,None,0),define=True)
inj2('v2-change-protection',lambda d,b: d.migrate(b,LIVE|L.VIR_MIGRATE_CHANGE_PROTECTION,None,None,0))
def inj1(name,fn,a={},b={},**k): run(name,fn,actsA={X1:'',**a},actsB={P1:PREP(CK%1,URI),F1:DOM('other'),**b},denyA=ALL3+[3,-1],denyB=ALL3+[3,-1],**k)
inj1('v1-ok',M2)
inj1('v1-ok-no-name',lambda d,b: d.migrate(b,LIVE,None,None,0))
inj1('v1-ok-call2',lambda d,b: d.migrate2(b,None,LIVE,'other','tcp://given',10))
inj1('v1-call2-xml',lambda d,b: d.migrate2(b,'<domain/>',LIVE,'other','tcp://given',10))
inj1('v1-ok-call3',lambda d,b: d.migrate3(b,P(uri='tcp://given',dname='other',bandwidth=7),LIVE))
inj1('v1-no-uri',M2,b={P1:PREP(CK%1,None)})
inj1('v1-paused',M2,a={GETINFO:INFO(3)})
inj1('v1-prepare-error',M2,b={P1:E('prepare')})
inj1('v1-perform-error',M2,a={X1:E('perform')})
inj1('v1-perform-and-lookup-error',M2,a={X1:E('perform')},b={F1:E('finish')})
inj1('v1-finish-error',M2,b={F1:E('finish')})
def injp(name,fn,**k): run(name,fn,actsA={X1:'',X3:OPQ(''),X3P:OPQ(''),**k.pop('a',{})},actsB={23:DOM('found'),**k.pop('b',{})},**k)
for v,no in (('params',[]),('v3',[13]),('v2',ALL3),('v1',ALL3+[3])):
  for q,fl,x in (('p2p',P2P|LIVE,[]),('direct',LIVE,[-5])):
    n=x+no
    injp('%s-%s-migrate'%(q,v),lambda d,b: d.migrate(b,fl,'other','tcp://given',10),denyA=n)
    if q=='p2p':
      injp('%s-%s-migrate-lookup-error'%(q,v),lambda d,b: d.migrate(b,fl,None,None,10),denyA=n,b={23:E('lookup')})
      injp('%s-%s-migrate2'%(q,v),lambda d,b: d.migrate2(b,'<domain/>',fl,'other','tcp://given',10),denyA=n)
      injp('%s-%s-migrate2-plain'%(q,v),lambda d,b: d.migrate2(b,None,fl,'other',None,10),denyA=n)
      injp('%s-%s-migrate2-uri'%(q,v),lambda d,b: d.migrate2(b,None,fl,'other','tcp://given',10),denyA=n)
      injp('%s-%s-migrate3'%(q,v),lambda d,b: d.migrate3(b,{},fl),denyA=n)
    injp('%s-%s-uri'%(q,v),lambda d,b: d.migrateToURI('qemu+tcp://given/system',fl,'other',10),denyA=n)
    injp('%s-%s-uri-plain'%(q,v),lambda d,b: d.migrateToURI('tcp:given',fl,None,0),denyA=n)
    injp('%s-%s-uri2'%(q,v),lambda d,b: d.migrateToURI2('qemu+tcp://given/system','tcp://mig',None,fl,'other',10),denyA=n)
    injp('%s-%s-uri2-xml'%(q,v),lambda d,b: d.migrateToURI2('qemu+tcp://given/system',None,'<domain/>',fl,'other',10),denyA=n)
    injp('%s-%s-uri2-none'%(q,v),lambda d,b: d.migrateToURI2(None,None,None,fl,None,0),denyA=n)
    injp('%s-%s-uri2-mig'%(q,v),lambda d,b: d.migrateToURI2(None,'tcp://mig',None,fl,None,0),denyA=n)
    injp('%s-%s-uri3'%(q,v),lambda d,b: d.migrateToURI3('qemu+tcp://given/system',P(uri='tcp://mig',dname='other',bandwidth=10,dxml='<domain/>'),fl),denyA=n)
    injp('%s-%s-uri3-extended'%(q,v),lambda d,b: d.migrateToURI3('qemu+tcp://given/system',P(graphics_uri='spice://x'),fl),denyA=n)
    injp('%s-%s-uri3-plain'%(q,v),lambda d,b: d.migrateToURI3('qemu+tcp://given/system',{},fl),denyA=n)
    injp('%s-%s-uri3-none'%(q,v),lambda d,b: d.migrateToURI3(None,{},fl),denyA=n)
    injp('%s-%s-uri3-mig'%(q,v),lambda d,b: d.migrateToURI3(None,P(uri='tcp://mig'),fl),denyA=n)
    injp('%s-%s-error'%(q,v),lambda d,b: d.migrateToURI3('qemu+tcp://given/system',P(uri='tcp://mig'),fl) if v!='v2' else d.migrateToURI('qemu+tcp://given/system',fl,None,0),denyA=n,a={X1:E('perform'),X3:E('perform'),X3P:E('perform')})
    for bad in ('::','given','qemu:///system','tcp:given','qemu+tcp://[::1/x','qemu+tcp://localhost/system','qemu+tcp://127.0.0.1/system'):
      injp('%s-%s-uri-%s'%(q,v,bad.replace('/','_')),lambda d,b: d.migrateToURI(bad,fl,None,0),denyA=n)
    injp('%s-%s-offline-uri'%(q,v),lambda d,b: d.migrateToURI('qemu+tcp://given/system',OFF|fl,None,0),define=True,denyA=n)
    injp('%s-%s-protect-uri'%(q,v),lambda d,b: d.migrateToURI('qemu+tcp://given/system',fl|L.VIR_MIGRATE_CHANGE_PROTECTION,None,0),denyA=n)
    injp('%s-%s-tunnel-uri'%(q,v),lambda d,b: d.migrateToURI('qemu+tcp://given/system',fl|L.VIR_MIGRATE_TUNNELLED,None,0),denyA=n)
    injp('%s-%s-tunnel-uri2'%(q,v),lambda d,b: d.migrateToURI2('qemu+tcp://given/system','tcp://mig',None,fl|L.VIR_MIGRATE_TUNNELLED,None,0),denyA=n)
    injp('%s-%s-tunnel-uri3'%(q,v),lambda d,b: d.migrateToURI3('qemu+tcp://given/system',P(uri='tcp://mig'),fl|L.VIR_MIGRATE_TUNNELLED),denyA=n)

for v,dn in (('params',[]),('v3',[13])):
  p=v=='params'; M=lambda d,b: d.migrate3(b,{},LIVE)
  X=(X3P if p else X3); F=(F3P if p else F3)
  for i,(s,t) in enumerate([([9,10,'operation failed: S'],[95,10,'T']),([9,10,'operation failed: S'],[93,10,'T']),([9,10,'operation failed: S'],[1,7,'T']),([9,7,'operation failed: S'],[1,10,'T']),([1,10,'internal error: S'],[1,10,'T']),([9,10,'operation failed: S'],[38,10,'T']),([9,10,'operation failed: S'],[9,10,'operation failed: T'])]):
    inj3('%s-both-errors-%d'%(v,i),M,denyB=dn,a={X:s},b={F:t})
ALLF=LIVE|L.VIR_MIGRATE_PERSIST_DEST|L.VIR_MIGRATE_UNDEFINE_SOURCE|L.VIR_MIGRATE_PAUSED|L.VIR_MIGRATE_UNSAFE|L.VIR_MIGRATE_ABORT_ON_ERROR|L.VIR_MIGRATE_AUTO_CONVERGE|L.VIR_MIGRATE_RDMA_PIN_ALL|L.VIR_MIGRATE_POSTCOPY|L.VIR_MIGRATE_TLS|L.VIR_MIGRATE_PARALLEL|L.VIR_MIGRATE_COMPRESSED|L.VIR_MIGRATE_CHANGE_PROTECTION
inj2('v2-all-flags',lambda d,b: d.migrate(b,ALLF,None,None,0))
inj1('v1-all-flags',lambda d,b: d.migrate(b,ALLF,None,None,0))
inj1('v1-change-protection',lambda d,b: d.migrate(b,LIVE|L.VIR_MIGRATE_CHANGE_PROTECTION,None,None,0))
inj1('v1-no-name-mismatch',lambda d,b: d.migrate3(b,{},LIVE))
inj1('v1-lookup',lambda d,b: d.migrate3(b,{},LIVE),b={23:DOM('found')})
inj3('params-parameter-types',lambda d,b: d.migrate3(b,{'bandwidth':7,'migrate_disks':['vda','vdb'],'disks_port':4,'compression':['xbzrle','mt'],'listen_address':'::','auto_converge.initial':5,'graphics_uri':'spice://x','tls.destination':'h','destination_name':'n'},LIVE))
inj3('v3-parameters',lambda d,b: d.migrate3(b,{'bandwidth':7,'migrate_uri':'tcp://given','destination_name':'n'},LIVE),denyB=[13])
run('v3-dest-xml-parameter', lambda d,b: d.migrate3(b,P(dxml='<domain><name>q</name></domain>'),LIVE), denyB=[13],actsA={B3:E('begin')})
inj3('old2-xml',lambda d,b: d.migrate2(b,'<domain/>',LIVE,None,None,3),a={B3:E('begin')})
injp('p2p-migrate-offline-not-there',lambda d,b: d.migrate(b,OFF|P2P,None,None,0),denyB=[12],define=True)
injp('p2p-migrate2-offline-not-there',lambda d,b: d.migrate2(b,None,OFF|P2P,None,None,0),denyB=[12],define=True)
injp('p2p-migrate-uri-and-protection-not-here',lambda d,b: d.migrate(b,LIVE|P2P|L.VIR_MIGRATE_CHANGE_PROTECTION,None,'qemu+tcp://given/system',0),denyA=[7])
injp('p2p-uri3-no-name',lambda d,b: d.migrateToURI3('qemu+tcp://given/system',P(dname=''),P2P))
injp('p2p-uri2-no-name',lambda d,b: d.migrateToURI2('qemu+tcp://given/system',None,None,P2P,'',0))
run('migrate3-no-name-and-offline', lambda d,b: d.migrate3(b,P(dname=''),OFF),define=True,denyA=[12])
run('migrate3-no-name-and-offline-there', lambda d,b: d.migrate3(b,P(dname=''),OFF),define=True,denyB=[12])
run('migrate3-no-name-and-p2p', lambda d,b: d.migrate3(b,P(dname=''),P2P))
