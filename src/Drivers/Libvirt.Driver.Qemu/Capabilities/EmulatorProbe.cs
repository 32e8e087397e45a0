using Libvirt.Documents.EmulatorCapabilities;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>Asks a QEMU without a machine what it can do. Questions that do not depend on each other are sent together.</summary>
internal sealed partial class EmulatorProbe
{
    /// <summary>Devices whose properties matter, native's order; those that QEMU does not have are passed over.</summary>
    private static readonly string[] Devices =
    [
        "virtio-blk-pci", "virtio-net-pci", "virtio-scsi-pci", "virtio-blk-ccw", "virtio-net-ccw", "virtio-scsi-ccw", "vfio-pci", "scsi-hd", "ide-hd", "PIIX4_PM", "usb-redir",
        "usb-storage", "kvm-pit", "VGA", "vmware-svga", "qxl", "virtio-gpu-pci", "virtio-gpu-device", "ICH9-LPC", "virtio-balloon-pci", "virtio-balloon-ccw", "virtio-balloon-device",
        "virtio-gpu-ccw", "spapr-pci-host-bridge", "intel-iommu", "mch", "nvdimm", "pcie-root-port", "usb-host", "vhost-user-fs-device", "virtio-mem-pci", "virtio-mem-ccw",
        "virtio-iommu-pci", "amd-iommu", "arm-smmuv3", "scsi-block", "scsi-generic",
    ];

    private static readonly string[] Objects = ["memory-backend-file", "memory-backend-memfd", "max-x86_64-cpu", "max-arm-cpu"];

    private readonly IQmp _monitor;
    private readonly Deadline _deadline;
    private readonly EmulatorCapabilitiesDocument _result;
    private readonly ProbeFacts _facts = new();
    private EmulatorFlagSet _flags = new();

    /// <summary>Prepares.</summary>
    /// <param name="monitor">Negotiated already.</param>
    /// <param name="deadline">For the whole.</param>
    /// <param name="result">Takes what is found.</param>
    public EmulatorProbe(IQmp monitor, Deadline deadline, EmulatorCapabilitiesDocument result) => (_monitor, _deadline, _result) = (monitor, deadline, result);

    /// <summary>Whether KVM of this host runs guests of Intel's trust domains.</summary>
    public bool HostHasTdx { get; init; }

    /// <summary>Capabilities that were found by <see cref="Everything"/>.</summary>
    public EmulatorFlagSet Flags => _flags;

    /// <summary>Asks everything, with the best accelerator that the host has.</summary>
    /// <param name="hvf">Whether the host has Apple's hypervisor.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: QEMU refused a question or is too old; VIR_ERR_OPERATION_TIMEOUT</exception>
    public void Everything(bool hvf = false)
    {
        Version();
        _facts.Schema = new QmpSchema(_monitor.Ask("query-qmp-schema", null, _deadline).Array);
        Accelerators(hvf);
        Types();
        Properties();
        string accelerator = Best();
        _flags = _facts.Flags();
        Machines(accelerator);
        MachineProperties(accelerator);
        CpuModels(accelerator);
        Options();
        _flags = _facts.Flags();
        Platform();
        HostCpu(accelerator);
        Order();
        WriteFlags();
    }

    /// <summary>Asks what is different with QEMU's translator, for a host that has something better too.</summary>
    /// <param name="flags">What <see cref="Everything"/> found.</param>
    public void Translator(EmulatorFlagSet flags)
    {
        _flags = flags;
        CpuModels(ProbedAccelerator.Tcg);
        if (_facts.Cpus.Contains("max"))
            _flags.Set("cpu-max");
        HostCpu(ProbedAccelerator.Tcg);
        Machines(ProbedAccelerator.Tcg);
        Order();
        WriteFlags();
    }

    private string Best() => _facts.Accelerators.Contains(ProbedAccelerator.Kvm) ? ProbedAccelerator.Kvm
        : _facts.Accelerators.Contains(ProbedAccelerator.Hvf) ? ProbedAccelerator.Hvf : ProbedAccelerator.Tcg;

    private void Version()
    {
        var reply = _monitor.Ask("query-version", null, _deadline);
        var numbers = reply.Object.GetObject("qemu") ?? throw reply.Malformed("'qemu' data");
        uint Number(string name) => numbers.GetNumber(name)?.AsUInt ?? throw reply.Malformed($"'{name}' version");
        _result.Version = Number("major") * 1_000_000 + Number("minor") * 1000 + Number("micro");
        _result.Package = reply.Object.GetString("package");
        const uint Oldest = 6_002_000;
        if (_result.Version < Oldest)
            throw LibvirtException.OperationInvalid(ErrorDomain.Qemu, $"QEMU version >= 6.2.0 is required, but {_result.Version / 1_000_000}.{_result.Version / 1000 % 1000}.{_result.Version % 1000} found");
        var target = _monitor.Ask("query-target", null, _deadline);
        _result.Architecture = QemuArchitecture.FromQemu(target.Object.GetString("arch") ?? throw target.Malformed("arch data"));
    }

    private void Accelerators(bool hvf)
    {
        if (_facts.Schema.Has("query-accelerators"))
        {
            if (_monitor.Ask("query-accelerators", null, _deadline).Object.GetString("enabled") is { } enabled)
                _facts.Accelerators.Add(enabled);
        }
        else if (_facts.Schema.Has("query-kvm") && _monitor.Ask("query-kvm", null, _deadline) is { IsError: false } kvm
            && kvm.Object.GetBoolean("present") == true && kvm.Object.GetBoolean("enabled") == true)
            _facts.Accelerators.Add(ProbedAccelerator.Kvm);
        if (hvf)
            _facts.Accelerators.Add(ProbedAccelerator.Hvf);
    }

    private void Types()
    {
        foreach (var item in _monitor.Ask("qom-list-types", null, _deadline).Array.Items)
            if (item is JsonObject type && type.GetString("name") is { } name)
                _facts.Types.Add(name);
        if (_facts.Types.Contains("tcg-accel"))
            _facts.Accelerators.Add(ProbedAccelerator.Tcg);
    }

    private void Properties()
    {
        var calls = new List<(string Prefix, QmpCall Call)>();
        foreach (var type in Devices)
            if (_facts.Types.Contains(type))
                calls.Add((type, _monitor.Begin("device-list-properties", new JsonObject().Add("typename", type))));
        foreach (var type in Objects)
            if (_facts.Types.Contains(type))
                calls.Add((type, _monitor.Begin("qom-list-properties", new JsonObject().Add("typename", type))));
        foreach (var (prefix, call) in calls)
            TakeProperties(prefix, call);
    }

    /// <summary>Keeps the names of properties; a type that QEMU does not describe has none.</summary>
    private void TakeProperties(string prefix, QmpCall call)
    {
        var reply = call.Wait(_deadline);
        if (reply.IsError)
            return;
        foreach (var item in reply.Array.Items)
            if (item is JsonObject property && property.GetString("name") is { } name)
                _facts.Properties.Add($"{prefix} {name}");
    }

    private void Options()
    {
        if (!_facts.Schema.Has("query-command-line-options"))
            return;
        foreach (var item in _monitor.Ask("query-command-line-options", null, _deadline).Array.Items)
        {
            if (item is not JsonObject option || option.GetString("option") is not { } name)
                continue;
            _facts.Options.Add(name);
            foreach (var part in option.GetArray("parameters")?.Items ?? [])
                if (part is JsonObject parameter && parameter.GetString("name") is { } parameterName)
                    _facts.Options.Add($"{name} {parameterName}");
        }
    }

    /// <summary>The host's processor, models and machines of one accelerator, then those of the next; as native writes them.</summary>
    private void Order()
    {
        static int Kind(AcceleratorEntry entry) => entry switch { EmulatorHostCpu => 0, EmulatorCpuModel => 1, _ => 2 };
        static int Rank(AcceleratorEntry entry) => entry.Accelerator switch { ProbedAccelerator.Kvm => 0, ProbedAccelerator.Hvf => 1, _ => 2 };
        var sorted = new List<AcceleratorEntry>(_result.Entries.Count);
        for (int rank = 0; rank < 3; rank++)
            for (int kind = 0; kind < 3; kind++)
                foreach (var entry in _result.Entries)
                    if (Rank(entry) == rank && Kind(entry) == kind)
                        sorted.Add(entry);
        _result.Entries = sorted;
    }

    private void WriteFlags()
    {
        _result.Flags.Clear();
        foreach (var flag in EmulatorFlagTable.All)
            if (!flag.Retired && _flags.Has(flag))
                _result.Flags.Add(flag.Name);
    }
}
