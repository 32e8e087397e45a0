(* A node of a file through libvirt-ocaml: numbers, statistics, life cycle events by name, and the texts of errors. *)
module C = Libvirt.Connect
module D = Libvirt.Domain
module N = Libvirt.Network
module P = Libvirt.Pool
module V = Libvirt.Volume
module E = Libvirt.Event
module X = Libvirt.Virterror

let failed = ref false

let check name condition =
  if not condition then failed := true;
  Printf.printf "%s - %s\n%!" (if condition then "ok" else "not ok") name

let same name expected actual =
  check name (expected = actual);
  if expected <> actual then Printf.printf "   expected %s, got %s\n%!" expected actual

let refused name expected call =
  same name expected (match call () with
  | () -> "no error"
  | exception Libvirt.Virterror e -> X.string_of_code e.X.code ^ ", " ^ X.string_of_domain e.X.domain ^ ", " ^ Option.value ~default:"" e.X.message)

let words list = String.concat " " (List.sort compare list)

let () =
  E.register_default_impl ();
  let uri = Sys.getenv "FARM" in
  let farm = C.connect ~name:uri () in
  same "URI" uri (C.get_uri farm);
  let node = C.get_node_info farm in
  same "node" "i786 6000000 8 2400 1 2 2 2"
    (Printf.sprintf "%s %Ld %d %d %d %d %d %d" node.C.model node.C.memory node.C.cpus node.C.mhz node.C.nodes node.C.sockets node.C.cores node.C.threads);
  same "active domains" "mail web" (words (List.map D.get_name (D.get_domains (C.const farm) [D.ListActive])));
  same "all domains" "mail spare web" (words (List.map D.get_name (D.get_domains (C.const farm) [D.ListAll])));
  same "domains and memory" "mail=131072 web=262144"
    (words (List.map (fun (d, i) -> Printf.sprintf "%s=%Ld" (D.get_name d) i.D.memory) (D.get_domains_and_infos (C.const farm) [D.ListActive])));
  let web = D.lookup_by_uuid_string farm "a0000000-0000-4000-8000-000000000001" in
  same "by UUID" "web" (D.get_name web);
  check "info" (let i = D.get_info web in i.D.state = D.InfoRunning && i.D.max_mem = 524288L && i.D.nr_virt_cpu = 2);
  check "most vcpus" (D.get_max_vcpus web = 4);
  let count, vcpus, maps = D.get_vcpus web 2 1 in
  check "vcpus" (count = 2 && Array.for_all (fun v -> v.D.vcpu_state = D.VcpuRunning) vcpus);
  check "affinity" (maps = "\255\255");
  let stats = D.block_stats web "vda" in
  check "disk statistics" (stats.D.rd_bytes > 0L && Int64.div stats.D.rd_bytes 2L = stats.D.wr_bytes);
  let stats = D.interface_stats web "tap-web" in
  check "interface statistics" (stats.D.rx_bytes > 0L && Int64.div stats.D.rx_bytes 2L = stats.D.tx_bytes);
  let records = D.get_all_domain_stats farm [D.StatsState] [D.GetAllDomainsStatsPaused] in
  check "statistics of the paused" (Array.length records = 1 && records.(0).D.params = [| ("state.state", D.TypedFieldInt32 3l); ("state.reason", D.TypedFieldInt32 0l) |]);
  same "networks" "private routed" (words (Array.to_list (C.list_networks farm 10)));
  same "bridge" "brroute" (N.get_bridge_name (N.lookup_by_name farm "routed"));
  let pool = P.lookup_by_name farm "images" in
  let info = P.get_info (P.const pool) in
  check "pool" (info.P.capacity = 107374182400L && info.P.allocation = 2157969408L && info.P.available = 105216212992L);
  same "volumes" "base.qcow2 web.img" (words (Array.to_list (P.list_volumes (P.const pool) 10)));
  check "volume" (let i = V.get_info (V.lookup_by_name (P.const pool) "web.img") in i.V.capacity = 104857600L && i.V.allocation = 10485760L);

  let seen = ref [] in
  let id = E.register_any farm ~dom:web (E.Lifecycle (fun domain event -> seen := (D.get_name domain ^ ": " ^ E.Lifecycle.to_string event) :: !seen)) in
  D.destroy (D.lookup_by_name farm "web");
  D.create (D.lookup_by_name farm "web");
  D.resume (D.lookup_by_name farm "mail");
  let over = ref false in
  let timer = E.add_timeout farm 50 (fun () -> over := true) in
  while not !over do E.run_default_impl () done;
  E.remove_timeout farm timer;
  E.deregister_any farm id;
  same "events of one domain" "web: Stopped Destroyed; web: Started Booted" (String.concat "; " (List.rev !seen));

  refused "unknown domain" "VIR_ERR_NO_DOMAIN, VIR_FROM_TEST, Domain not found" (fun () -> ignore (D.lookup_by_name farm "missing"));
  refused "unknown pool" "VIR_ERR_NO_STORAGE_POOL, VIR_FROM_TEST, Storage pool not found: no storage pool with matching name 'missing'" (fun () -> ignore (P.lookup_by_name farm "missing"));
  refused "unknown volume" "VIR_ERR_NO_STORAGE_VOL, VIR_FROM_TEST, Storage volume not found: no storage vol with matching name 'missing'" (fun () -> ignore (V.lookup_by_name pool "missing"));
  refused "suspend what is off" "VIR_ERR_INTERNAL_ERROR, VIR_FROM_TEST, internal error: domain 'spare' not running" (fun () -> D.suspend (D.lookup_by_name farm "spare"));
  refused "no such disk" "VIR_ERR_INVALID_ARG, VIR_FROM_TEST, invalid argument: invalid path: vdz" (fun () -> ignore (D.block_stats (D.lookup_by_name farm "web") "vdz"));
  refused "read-only" "VIR_ERR_OPERATION_DENIED, VIR_FROM_DOMAIN, operation forbidden: read only access prevents virDomainDestroy"
    (fun () -> D.destroy (Obj.magic (D.lookup_by_name (C.connect_readonly ~name:uri ()) "web")));
  C.close farm;
  exit (if !failed then 1 else 0)
