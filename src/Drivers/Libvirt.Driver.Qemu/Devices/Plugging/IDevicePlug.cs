namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>
/// How devices of one class come into a running guest and leave it. A class of devices is one implementation and one row of <see cref="DevicePlugs"/>; what all classes share
/// (addresses, aliases, undoing, waiting for the guest, the definition, events) is <see cref="LiveDevices"/>.
/// </summary>
internal interface IDevicePlug
{
    /// <summary>Refuses what QEMU cannot plug; nothing has been changed yet.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_UNSUPPORTED and others</exception>
    void Check(PlugSession session, DomainDevice device)
    {
    }

    /// <summary>Names what belongs to it; QEMU is not asked yet.</summary>
    /// <param name="session">The change.</param>
    /// <param name="device">The device: in the draft, with address and alias.</param>
    void Prepare(PlugSession session, DomainDevice device)
    {
    }

    /// <summary>Puts it into QEMU. What is done through the session is undone when this throws.</summary>
    /// <param name="session">The change.</param>
    /// <param name="device">The device: in the draft, with address and alias.</param>
    void Attach(PlugSession session, DomainDevice device);

    /// <summary>Refuses what cannot be unplugged.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_UNSUPPORTED and others</exception>
    void CheckDetach(PlugSession session, DomainDevice device)
    {
    }

    /// <summary>The guest sees a device that it has to give back; false for one that only the host sees.</summary>
    bool HasFrontEnd(DomainDevice device) => true;

    /// <summary>Takes away what is behind a device that is gone. Each step is tried, whatever becomes of the others.</summary>
    void Release(PlugSession session, DomainDevice device);

    /// <summary>The last step for a device that is gone, in the draft no more: its files are the host's again.</summary>
    void Forget(PlugSession session, DomainDevice device)
    {
    }

    /// <summary>Something of it can change while the guest has it.</summary>
    bool IsUpdatable => false;

    /// <summary>The device that an update means; null when there is none.</summary>
    DomainDevice? FindForUpdate(DomainDocument draft, DomainDevice wanted) => draft.Devices.Find(wanted) as DomainDevice;

    /// <summary>The error for a device that is to be updated and is not there.</summary>
    LibvirtException MissingForUpdate(IDomainDevice wanted) => Missing(wanted);

    /// <summary>Changes it while the guest has it.</summary>
    /// <param name="session">The change.</param>
    /// <param name="present">The device as it is, in the draft; is changed to what it becomes.</param>
    /// <param name="wanted">What the caller gave.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED, VIR_ERR_OPERATION_UNSUPPORTED: this cannot be changed</exception>
    void Update(PlugSession session, DomainDevice present, DomainDevice wanted) => throw PlugErrors.NoUpdate(wanted);

    /// <summary>The error for a device that is to be found in the running guest and is not there.</summary>
    LibvirtException Missing(IDomainDevice wanted) => PlugErrors.Missing("device not present in domain configuration");
}
