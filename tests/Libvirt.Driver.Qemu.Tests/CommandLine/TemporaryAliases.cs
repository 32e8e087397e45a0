using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Qemu.Tests.CommandLine;

internal static class TemporaryAliases
{
    public static void Run(DomainDocument domain)
    {
        void Set(DomainDevice d, string name) => d.Info.Alias ??= new() { Name = name };
        var devices = domain.Devices;
        foreach (var c in devices.Controllers)
            Set(c, c.Type switch
            {
                ControllerType.Pci => c.Model == "pcie-root" ? "pcie.0" : "pci." + c.Index,
                ControllerType.Ide => c.Index == 0 ? "ide" : "ide" + c.Index,
                ControllerType.Sata => c.Index == 0 && domain.Os.Type.Machine!.Contains("q35") ? "ide" : "sata" + c.Index,
                ControllerType.Usb => c.Index == 0 ? "usb" : "usb" + c.Index,
                ControllerType.Scsi when c.Model == "ncr53c90" && c.Index == 0 => "scsi",
                _ => ControllerTypeNames.Text(c.Type) + c.Index,
            });
        foreach (var d in devices.Disks)
            if (d.Info.Address is DriveAddress a)
            {
                var c = devices.Controllers.Find(x => x.Type == ControllerType.Scsi && x.Index == a.Controller);
                bool four = d.Target!.Bus == DiskBus.Scsi && c?.Model is "virtio-scsi" or "virtio-transitional" or "virtio-non-transitional" or "lsisas1078" or "ibmvscsi" or "vmpvscsi";
                Set(d, d.Target!.Bus == DiskBus.Scsi && four ? $"scsi{a.Controller}-{a.Bus}-{a.Target}-{a.Unit}" : $"{DiskBusNames.Text(d.Target!.Bus!.Value)}{a.Controller}-{a.Bus}-{a.Unit}");
            }
            else
                Set(d, (d.Target!.Bus == DiskBus.Virtio ? "virtio-disk" : DiskBusNames.Text(d.Target!.Bus ?? DiskBus.Ide) + "-disk") + DiskName.Index(d.Target.Device));
        int host = 0;
        int n = 0;
        foreach (var i in devices.Interfaces)
            Set(i, (i.Type == InterfaceType.Hostdev ? "hostdev" + host++ : "net" + n++));
        foreach (var i in devices.HostDevices) Set(i, "hostdev" + host++);
        n = 0;
        foreach (var i in devices.FileSystems) Set(i, "fs" + n++);
        if (devices.Vsock is { } v) Set(v, "vsock0");
    }
}
