using Libvirt.Driver.Qemu.Processes;
using Libvirt.Driver.Qemu.Tuning;
using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetBlkioParameters(Domain domain, uint flags)
    {
        CallFlags.Check(flags, ReadTuning, ErrorDomain.Qemu, "qemuDomainGetBlkioParameters");
        var state = Read(domain);
        NeedsSystemForBlocks();
        bool live = Impact.One(state, flags & DeviceImpact).Live;
        var tuning = (live ? state.Live! : state.Next).BlockTuning;
        uint weight = live ? new BlockIoControl(GuestGroups.With(state.Run!, GroupController.BlockIo).Group).Weight ?? 0 : tuning?.Weight ?? 0;
        return
        [
            TypedParameter.UInt(Constants.DomainBlkioWeight, weight),
            .. Array.ConvertAll(BlockTuningParameter.All, p => TypedParameter.String(p.Name, p.Format(tuning?.Devices ?? []))),
        ];
    }

    /// <inheritdoc/>
    public override void DomainSetBlkioParameters(Domain domain, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetBlkioParameters");
        Parameters.Check(@params, [(Constants.DomainBlkioWeight, TypedParameterType.Uint), .. Array.ConvertAll(BlockTuningParameter.All, p => (p.Name, TypedParameterType.String))]);
        using var job = Write(domain, "DomainSetBlkioParameters", out var guest);
        NeedsSystemForBlocks();
        var impact = Impact.Of(guest.State, flags);
        var control = impact.Live ? new BlockIoControl(GuestGroups.With(guest.State.Run!, GroupController.BlockIo).Group) : null;
        foreach (var given in @params)
            if (Devices(given) is { } parameter)
                _ = parameter.Read(given.Text!); // a text that cannot be read changes nothing
        foreach (var given in @params)
        {
            if (control is null)
                break;
            if (Devices(given) is not { } parameter)
                control.Weight = given.AsUInt;
            else
                foreach (var (path, value) in parameter.Read(given.Text!))
                    Set(control, parameter.Name, path, value);
            guest.EditLive(d => Keep(d, given));
            host.SaveStatus(guest);
        }
        if (impact.Config)
            EditNext(guest, d =>
            {
                foreach (var given in @params)
                    Keep(d, given);
            });
    }

    private static BlockTuningParameter? Devices(TypedParameter given) => Array.Find(BlockTuningParameter.All, p => p.Name == given.Name);

    private static void Keep(DomainDocument definition, TypedParameter given)
    {
        var tuning = definition.BlockTuning ??= new();
        if (Devices(given) is { } parameter)
            parameter.Merge(tuning.Devices, given.Text!);
        else
            tuning.Weight = given.AsUInt;
        tuning.Devices.RemoveAll(d => d is { Weight: 0, ReadIops: 0, WriteIops: 0, ReadBytes: 0, WriteBytes: 0 });
    }

    /// <summary>Sets one value of a device of the host, where 0 takes it away.</summary>
    private static void Set(BlockIoControl control, string name, string path, ulong value)
    {
        if (name == Constants.DomainBlkioDeviceWeight)
        {
            control.CheckDeviceWeights();
            control.SetDeviceWeight(GuestControlGroup.BlockDevice(path), (uint)value);
            return;
        }
        control.SetLimit(GuestControlGroup.BlockDevice(path), name switch
        {
            Constants.DomainBlkioDeviceReadIops => BlockIoLimit.ReadOperations,
            Constants.DomainBlkioDeviceWriteIops => BlockIoLimit.WriteOperations,
            Constants.DomainBlkioDeviceReadBps => BlockIoLimit.ReadBytes,
            _ => BlockIoLimit.WriteBytes,
        }, value);
    }

    private void NeedsSystemForBlocks()
    {
        if (!host.Configuration.IsPrivileged)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "Block I/O tuning is not available in session mode");
    }
}
