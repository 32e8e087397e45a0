"""The recordings as text for the tests: export.py RPC.JSON DIR SCENARIOS.PY > recordings.txt"""
import json, os, sys, types
import decode
RPC, DIR, SCEN = sys.argv[1:4]
KEEP = {'DOMAIN_GET_STATE', 'DOMAIN_GET_INFO', 'DOMAIN_GET_XML_DESC'}
FEATURES = {1, 3, 4, 5, 6, 7, 11, 12, 13}
# Errors of the checks in front of the calls: not the library's leading, but abi/guards.json.
GUARDS = ('p2p migration is not supported by the source host', 'direct migration is not supported by the source host', 'use virDomainMigrateToURI3', 'dconnuri in', 'string dname in virDomainMigrateToURI2')
def calls():
    """Runs the scenarios against nothing, to see which call each makes."""
    made = {}
    class Guest:
        def __getattr__(self, name):
            return lambda *a: a_call(name, a)
    def a_call(name, a):
        raise StopIteration(name, a)
    lib = types.ModuleType('libvirt')
    flags = json.load(open(os.path.join(os.path.dirname(RPC), 'api.json')))
    for e in flags['enums']:
        for c in e['constants']: setattr(lib, c['name'], c['value'])
    lib.registerErrorHandler = lambda *a: None
    sys.modules['libvirt'] = lib
    text = open(SCEN).read()
    start, end = text.index('def run('), text.index('LIVE=L.')
    def run(name, fn, **k):
        try: fn(Guest(), 'DCONN')
        except StopIteration as e: made[name] = e.args
    g = {'run': run, 'sys': sys}
    sys.argv = ['x']
    exec(text[:start] + text[end:], g)
    return made
def parameters(d):
    types_ = {'bandwidth': 4, 'disks_port': 1, 'auto_converge.initial': 1}
    return [[k, types_.get(k, 7), x] for k, v in d.items() for x in (v if isinstance(v, list) else [v])]
def call(name, a):
    f = 'virDomain' + name[0].upper() + name[1:]
    keys = {'virDomainMigrate': ['', 'flags', 'dname', 'uri', 'bandwidth'], 'virDomainMigrate2': ['', 'dxml', 'flags', 'dname', 'uri', 'bandwidth'], 'virDomainMigrate3': ['', 'params', 'flags'],
            'virDomainMigrateToURI': ['duri', 'flags', 'dname', 'bandwidth'], 'virDomainMigrateToURI2': ['dconnuri', 'miguri', 'dxml', 'flags', 'dname', 'bandwidth'], 'virDomainMigrateToURI3': ['dconnuri', 'params', 'flags']}[f]
    d = {k: v for k, v in zip(keys, a) if k}
    if 'params' in d: d['params'] = parameters(d['params'])
    return f + ' ' + json.dumps(d)
def main():
    made = calls()
    out = []
    for n, (f, a) in made.items():
        if not os.path.exists(f'{DIR}/{n}.o'): print('missing', n, file=sys.stderr); continue
        ev, o = decode.load(DIR, n)
        if 'dead' in (o.get('left'), o.get('right')): continue
        if 'error' in o and any(g in o['error'][2] for g in GUARDS): continue
        if 'error' in o and o['error'][0] == 8 and 'tunnelled' in o['error'][2]: continue
        if any(e['call'] == 'AUTH_LIST' for e in ev): continue
        if '-uri-' in n and n.startswith('direct'): continue
        seen = {}
        def short(v):
            if isinstance(v, dict):
                if set(v) == {'name', 'uuid', 'id'}: return v['name']
                if set(v) == {'field', 'value'}: return [v['field'], v['value'][0], short(v['value'][1])]
                return {k: short(x) for k, x in v.items()}
            if isinstance(v, list): return [short(x) for x in v]
            if isinstance(v, str) and len(v) > 60 and v.lstrip().startswith('<'):
                k = 'cookie' if v.startswith('<qemu-mig') else 'document'
                return seen.setdefault(v, '%s%d' % (k, 1 + sum(x.startswith(k) for x in seen.values())))
            return v
        lines = ['== ' + n, call(f, a)]
        for e in ev:
            side, c, args = e['side'], e['call'], e['args']
            if c == 'CONNECT_SUPPORTS_FEATURE':
                if args['feature'] in FEATURES: lines.append(f"{side} feature {args['feature']} {e['answer']['supported']}")
                continue
            if not (c.startswith('DOMAIN_MIGRATE_') or c in KEEP or (c == 'DOMAIN_LOOKUP_BY_NAME' and side == 'destination')): continue
            args = {k: short(v) for k, v in args.items() if k != 'dom'}
            pascal = ''.join(w.capitalize() for w in c.split('_'))
            if 'error' in e: x = e['error']; res = '!! ' + json.dumps([x['code'], x['domain'], x['message']])
            elif 'answer' in e:
                an = short(e['answer']); an.pop('nrVirtCpu', 0); an.pop('maxMem', 0); an.pop('memory', 0); an.pop('cpuTime', 0); an.pop('reason', 0)
                res = '-> ' + json.dumps(an)
            else: res = '!! ' + json.dumps([38, 7, 'End of file while reading data: Input/output error'])
            lines.append(f'{side} {pascal} {json.dumps(args)} {res}')
        lines.append('error ' + json.dumps(o['error']) if 'error' in o else 'result ' + json.dumps(o['result']))
        out.append('\n'.join(lines))
    print('\n'.join(out))
main()
