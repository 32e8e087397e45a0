"""Files of proxy.py as calls with arguments and answers; sys.argv[1] is abi/rpc.json."""
import json, sys, struct
M=json.load(open(sys.argv[1])); T=M['types']
P={p['proc']:p for pr in M['programs'] if pr['name']=='remote' for p in pr['procedures']}
class R:
    def __init__(s,b): s.b=b; s.o=0
    def u(s): v=struct.unpack_from('>I',s.b,s.o)[0]; s.o+=4; return v
    def raw(s,n): v=s.b[s.o:s.o+n]; s.o+=n+(-n%4); return v
def val(r,f):
    x=f['xdr']
    if x in T:
        t=T[x]
        if t['kind']=='typedef': return val(r,t['type'])
        if t['kind']=='struct': return {g['name']:val(r,g) for g in t['fields']}
        if t['kind']=='union':
            d=r.u()
            for a in t['arms']:
                if a['case']==d: return [d,val(r,a['fields'][0])]
            raise Exception(d)
        return r.u()
    if x in('int','char','short'): v=r.u(); return v-(1<<32) if v>>31 else v
    if x.startswith('unsigned') and 'hyper' not in x: return r.u()
    if x=='unsigned hyper': return r.u()<<32|r.u()
    if x=='hyper': v=r.u()<<32|r.u(); return v-(1<<64) if v>>63 else v
    if x=='double': v=struct.unpack_from('>d',r.b,r.o)[0]; r.o+=8; return v
    if x=='bool': return bool(r.u())
    if x=='string': return r.raw(r.u()).decode()
    if x=='opaque[]': return r.raw(f['length']).hex()
    if x=='opaque<>': return r.raw(r.u()).decode('latin1')
    if x=='optional': return val(r,{'xdr':f['element'],'name':''}) if r.u() else None
    if x=='array<>': return [val(r,{'xdr':f['element'],'name':''}) for _ in range(r.u())]
    raise Exception(x)
def dec(t,b):
    return val(R(b),{'xdr':t,'name':''}) if t else {}
def load(d,n):
    ev=[]
    for side in 'ab':
        try: lines=open(f'{d}/{n}.{side}').read().splitlines()
        except FileNotFoundError: lines=[]
        calls={}
        for l in lines:
            t,way,prog,proc,typ,serial,status,h=json.loads(l)
            if prog!=0x20008086: continue
            b=bytes.fromhex(h); p=P[proc]
            if way=='c' and typ==0:
                e={'t':t,'side':{'a':'source','b':'destination'}[side],'call':p['name'][12:],'args':dec(p['args'],b)}; calls[serial]=e; ev.append(e)
            elif way=='s' and typ==1 and serial in calls:
                e=calls[serial]
                if status==1: x=dec('remote_error',b) if 'remote_error' in T else b.hex(); e['error']=x
                else: e['answer']=dec(p['ret'],b)
    o=json.load(open(f'{d}/{n}.o'))
    ev=[e for e in sorted(ev,key=lambda e:e['t']) if e['t']>=o['began']-0.001]
    return ev,o
