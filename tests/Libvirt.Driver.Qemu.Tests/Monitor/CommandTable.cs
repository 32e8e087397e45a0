using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>A call of each typed command, with all of its arguments and with as few as it can do with.</summary>
internal static class CommandTable
{
    private static JsonObject Object(string json) => (JsonObject)JsonValue.Parse(json);

    /// <summary>Name of the method, the call, and the answer that it needs ("" for an empty object).</summary>
    public static readonly (string Method, Action<IQmp> Call, string Answer)[] All =
    [
        ("QueryStatus", m => m.QueryStatus(), """{"running": true, "status": "running"}"""), ("Continue", m => m.Continue(), ""), ("Stop", m => m.Stop(), ""), ("PowerDown", m => m.PowerDown(), ""),
        ("Reset", m => m.Reset(), ""), ("WakeUp", m => m.WakeUp(), ""), ("Quit", m => m.Quit(), ""), ("InjectNmi", m => m.InjectNmi(), ""), ("ResetClockReinjection", m => m.ResetClockReinjection(), ""),
        ("SetAction", m => m.SetAction("pause", "reset", "shutdown", "shutdown"), ""), ("SetAction", m => m.SetAction(null, "shutdown", null, null), ""),
        ("QueryCpus", m => m.QueryCpus(), "[]"), ("QueryHotpluggableCpus", m => m.QueryHotpluggableCpus(), "[]"),
        ("AddDevice", m => m.AddDevice(Object("""{"driver": "virtio-blk-pci", "id": "virtio-disk0", "drive": "node", "bootindex": 1}""")), ""), ("DeleteDevice", m => m.DeleteDevice("ide0"), ""),
        ("AddObject", m => m.AddObject(Object("""{"qom-type": "iothread", "id": "iothread1"}""")), ""), ("DeleteObject", m => m.DeleteObject("iothread1"), ""),
        ("GetProperty", m => m.GetProperty("/machine", "type"), "1"), ("SetProperty", m => m.SetProperty("/machine", "x", new JsonNumber(1L)), ""), ("ListProperties", m => m.ListProperties("/machine"), "[]"),
        ("DeviceAliases", m => m.DeviceAliases(), "[]"),
        ("QueryBlock", m => m.QueryBlock(), "[]"), ("QueryNamedBlockNodes", m => m.QueryNamedBlockNodes(), "[]"), ("QueryBlockStatistics", m => m.QueryBlockStatistics(), "[]"),
        ("QueryBlockStatistics", m => m.QueryBlockStatistics(nodes: true), "[]"), ("AddBlockNode", m => m.AddBlockNode(Object("""{"driver": "file", "filename": "/x", "node-name": "n"}""")), ""),
        ("DeleteBlockNode", m => m.DeleteBlockNode("n"), ""), ("ResizeBlock", m => m.ResizeBlock("vda", "asdf", 123456), ""), ("ResizeBlock", m => m.ResizeBlock("vda", null, 1), ""),
        ("SetBlockThrottle", m => m.SetBlockThrottle("d", Object("""{"bps":1,"bps_rd":2,"bps_wr":3,"iops":4,"iops_rd":5,"iops_wr":6,"bps_max":7,"iops_size":13,"group":"g"}""")), ""),
        ("OpenTray", m => m.OpenTray("cd", true), ""), ("CloseTray", m => m.CloseTray("cd"), ""), ("RemoveMedium", m => m.RemoveMedium("cd"), ""), ("InsertMedium", m => m.InsertMedium("cd", "node"), ""),
        ("SetBlockActive", m => m.SetBlockActive("node", true), ""), ("SetBlockActive", m => m.SetBlockActive(null, false), ""),
        ("AddCharacterDevice", m => m.AddCharacterDevice("c", Object("""{"type": "socket", "data": {"addr": {"type": "unix", "data": {"path": "/p"}}, "wait": false, "server": true}}""")), ""),
        ("RemoveCharacterDevice", m => m.RemoveCharacterDevice("serial1"), ""), ("QueryCharacterDevices", m => m.QueryCharacterDevices(), "[]"),
        ("AddNetwork", m => m.AddNetwork(Object("""{"type": "user", "id": "hostnet0"}""")), ""), ("DeleteNetwork", m => m.DeleteNetwork("net0"), ""), ("SetLink", m => m.SetLink("vnet0", false), ""),
        ("QueryReceiveFilter", m => m.QueryReceiveFilter("net0"), "[]"),
        ("QueryBalloon", m => m.QueryBalloon(), """{"actual": 18446744073709551615}"""), ("SetBalloon", m => m.SetBalloon(1024), ""), ("QueryMemoryDevices", m => m.QueryMemoryDevices(), "[]"),
        ("QueryIoThreads", m => m.QueryIoThreads(), "[]"),
        ("Migrate", m => m.Migrate("tcp:localhost:12345"), ""), ("Migrate", m => m.Migrate("fd:x", resume: true), ""), ("MigrateIncoming", m => m.MigrateIncoming("fd:x", false), ""),
        ("MigrateCancel", m => m.MigrateCancel(), ""), ("MigratePause", m => m.MigratePause(), ""), ("MigrateRecover", m => m.MigrateRecover("tcp://destination.host:54321"), ""),
        ("MigrateContinue", m => m.MigrateContinue("pre-switchover"), ""), ("MigrateStartPostcopy", m => m.MigrateStartPostcopy(), ""), ("QueryMigrate", m => m.QueryMigrate(), ""),
        ("QueryMigrateParameters", m => m.QueryMigrateParameters(), ""), ("SetMigrateParameters", m => m.SetMigrateParameters(Object("""{"max-bandwidth": 1}""")), ""),
        ("QueryMigrateCapabilities", m => m.QueryMigrateCapabilities(), "[]"), ("SetMigrateCapabilities", m => m.SetMigrateCapabilities([("events", true), ("xbzrle", false)]), ""),
        ("Screendump", m => m.Screendump("devicename", 1, null, "/foo/bar"), ""), ("Screendump", m => m.Screendump(null, 0, "png", "/foo/bar"), ""), ("SendKey", m => m.SendKey([43, 26], 31), ""),
        ("SendKey", m => m.SendKey([1], 0), ""), ("SetPassword", m => m.SetPassword("spice", "secret_password", "disconnect"), ""), ("ExpirePassword", m => m.ExpirePassword("spice", "123456"), ""),
        ("ReloadVncCertificates", m => m.ReloadVncCertificates(), ""), ("SetWriteThreshold", m => m.SetWriteThreshold("node", 4096), ""),
        ("Announce", m => m.Announce(50, 550, 5, 100, "hostnet0"), ""), ("Announce", m => m.Announce(50, 550, 5, 100, null), ""),
        ("QuerySev", m => m.QuerySev(), ""), ("QuerySevMeasurement", m => m.QuerySevMeasurement(), """{"data": "bWVhc3VyZQ=="}"""),
        ("InjectSevSecret", m => m.InjectSevSecret("aGVhZGVy", "c2VjcmV0", 4096), ""), ("InjectSevSecret", m => m.InjectSevSecret("aGVhZGVy", "c2VjcmV0", null), ""),
        ("AddDisplayClient", m => m.AddDisplayClient("spice", "spicefd", false), ""),
        ("DumpGuestMemory", m => m.DumpGuestMemory("dummy_protocol", "elf", true), ""), ("DumpGuestMemory", m => m.DumpGuestMemory("fd:x", null, false), ""), ("QueryDumpFormats", m => m.QueryDumpFormats(), """{"formats": ["elf"]}"""),
        ("QueryDump", m => m.QueryDump(), ""), ("SaveVirtualMemory", m => m.SaveVirtualMemory(0, 1024, "/foo/bar"), ""), ("SavePhysicalMemory", m => m.SavePhysicalMemory(0, 1024, "/foo/bar"), ""),
        ("GiveDescriptor", m => m.GiveDescriptor("x", 0), ""), ("CloseDescriptor", m => m.CloseDescriptor("x"), ""), ("AddDescriptor", m => m.AddDescriptor(1, 0, "libvirt"), """{"fdset-id": 1, "fd": 3}"""),
        ("RemoveDescriptors", m => m.RemoveDescriptors(1), ""),
        ("QueryJobs", m => m.QueryJobs(), "[]"), ("DismissJob", m => m.DismissJob("jobname"), ""), ("CompleteJob", m => m.CompleteJob("jobname"), ""), ("FinalizeJob", m => m.FinalizeJob("jobname"), ""),
        ("StreamBlock", m => m.StreamBlock("vdb", "jobname", "backingnode", "backingfilename", 1024), ""), ("StreamBlock", m => m.StreamBlock("vdb", "jobname", null, null, 0), ""),
        ("CommitBlock", m => m.CommitBlock("vdb", "jobname", "topnode", "basenode", "backingfilename", 1024, true), ""), ("CommitBlock", m => m.CommitBlock("vdb", "jobname", null, null, null, 0, null), ""),
        ("RemoveDirtyBitmap", m => m.RemoveDirtyBitmap("foodev", "newnode"), ""),
        ("QueryCpuRegisters", m => m.QueryCpuRegisters("/machine/unattached/device[0]"), "[]"), ("QueryUnavailableFeatures", m => m.QueryUnavailableFeatures("/machine/unattached/device[0]"), "[]"),
        ("QueryBooleans", m => m.QueryBooleans("/machine/unattached/device[0]"), """[{"properties": []}]"""), ("QueryEachBoolean", m => m.QueryEachBoolean("/machine", ["usb"]), "true"),
        ("CancelBlockJob", m => m.CancelBlockJob("jobname", true), ""), ("CancelBlockJob", m => m.CancelBlockJob("jobname", false), ""),
    ];
}
