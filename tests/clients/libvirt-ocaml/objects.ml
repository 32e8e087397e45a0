(* test:///default through libvirt-ocaml: objects, numbers, XML, events, errors. *)
module C = Libvirt.Connect
module D = Libvirt.Domain
module N = Libvirt.Network
module P = Libvirt.Pool
module V = Libvirt.Volume
module E = Libvirt.Event

let failed = ref false

let check name condition =
  if not condition then failed := true;
  Printf.printf "%s - %s\n%!" (if condition then "ok" else "not ok") name

let same name show expected actual =
  check name (expected = actual);
  if expected <> actual then Printf.printf "   expected %s, got %s\n%!" (show expected) (show actual)

let text name = same name (fun x -> x)
let number name = same name string_of_int

let fails name code call =
  match call () with
  | () -> check (name ^ ": no error") false
  | exception Libvirt.Virterror error -> check name (error.Libvirt.Virterror.code = code)

let contains text part =
  let length = String.length part in
  let rec find i = i + length <= String.length text && (String.sub text i length = part || find (i + 1)) in
  find 0

let mapped () =
  let maps = open_in "/proc/self/maps" in
  let rec read found =
    match input_line maps with
    | line -> read (if contains line "/libvirt.so.0" then String.sub line (String.index line '/') (String.length line - String.index line '/') :: found else found)
    | exception End_of_file -> List.sort_uniq compare found in
  same "the library under test is mapped" (String.concat " ") [Sys.getenv "LIBVIRT_UNDER_TEST"] (read [])

let () =
  E.register_default_impl ();
  let connection = C.connect ~name:"test:///default" () in
  mapped ();
  text "type" "TEST" (C.get_type connection);
  text "URI" "test:///default" (C.get_uri connection);
  let node = C.get_node_info connection in
  text "node: model" "i686" node.C.model;
  check "node: memory" (node.C.memory = 3145728L);
  number "node: cpus" 16 node.C.cpus;
  check "capabilities" (contains (C.get_capabilities connection) "<os_type>hvm</os_type>");
  check "cells" (C.node_get_cells_free_memory connection 0 2 = [| 2097152L; 4194304L |]);
  let domain = D.lookup_by_name connection "test" in
  text "UUID" "6695eb01-f6a4-8304-79aa-97f2502e193f" (D.get_uuid_string domain);
  number "id" 1 (D.get_id domain);
  let info = D.get_info domain in
  check "info" (info.D.state = D.InfoRunning && info.D.max_mem = 8388608L && info.D.memory = 2097152L && info.D.nr_virt_cpu = 2);
  check "XML" (contains (D.get_xml_desc domain) "<mac address='aa:bb:cc:dd:ee:ff'/>");
  text "scheduler" "fair" (fst (D.get_scheduler_type domain));
  check "scheduler parameters" (D.get_scheduler_parameters domain 1 = [| ("weight", D.SchedFieldUInt32 50l) |]);

  let seen = ref [] in
  let callback = E.register_any connection (E.Lifecycle (fun domain event -> seen := (D.get_name domain ^ " " ^ E.Lifecycle.to_string event) :: !seen)) in
  D.suspend domain;
  check "suspended" ((D.get_info domain).D.state = D.InfoPaused);
  D.resume domain;
  let over = ref false in
  let timer = E.add_timeout connection 50 (fun () -> over := true) in
  while not !over do E.run_default_impl () done;
  E.remove_timeout connection timer;
  number "events" 2 (List.length !seen);
  check "the first" (contains (String.concat "; " (List.rev !seen)) "test Suspended");
  E.deregister_any connection callback;

  let defined = D.define_xml connection "<domain type='test'><name>new</name><memory>65536</memory><os><type>hvm</type></os></domain>" in
  check "defined" (C.list_defined_domains connection 10 = [| "new" |]);
  D.create defined;
  number "both run" 2 (C.num_of_domains connection);
  D.set_autostart defined true;
  check "autostart" (D.get_autostart defined);
  let statistics = D.get_all_domain_stats connection [D.StatsState] [] in
  number "statistics" 2 (Array.length statistics);
  D.destroy defined;
  (* The binding gives the handle back with it. *)
  D.undefine (D.lookup_by_name connection "new");
  text "network" "virbr0" (N.get_bridge_name (N.lookup_by_name connection "default"));
  let pool = P.lookup_by_name connection "default-pool" in
  check "pool" ((P.get_info (P.const pool)).P.capacity = 107374182400L);
  V.create_xml pool "<volume><name>v</name><capacity>1048576</capacity></volume>";
  text "volume" "/default-pool/v" (V.get_path (V.const (V.lookup_by_name pool "v")));

  let module X = Libvirt.Virterror in
  fails "unknown domain" X.VIR_ERR_NO_DOMAIN (fun () -> ignore (D.lookup_by_name connection "missing"));
  fails "unknown network" X.VIR_ERR_NO_NETWORK (fun () -> ignore (N.lookup_by_name connection "missing"));
  fails "broken XML" X.VIR_ERR_XML_DETAIL (fun () -> ignore (D.define_xml connection "<domain>"));
  fails "start twice" X.VIR_ERR_INTERNAL_ERROR (fun () -> D.create domain);
  C.close connection;
  exit (if !failed then 1 else 0)
