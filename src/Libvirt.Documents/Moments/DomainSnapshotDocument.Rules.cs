using System.Globalization;
using Libvirt.Documents.Domains;
using Libvirt.Documents.Moments;

namespace Libvirt.Documents;

public sealed partial class DomainSnapshotDocument
{
    private string? _state;

    /// <summary>What an old document tells instead of the domain.</summary>
    public Uuid? DomainUuid { get; set; }

    /// <summary>Nothing ran: only disks were saved.</summary>
    public bool IsOffline => State is SnapshotState.Shutoff or SnapshotState.DiskSnapshot;

    /// <summary>Memory or a disk is in a file of its own.</summary>
    public bool IsExternal => Memory?.Snapshot == DiskSnapshot.External || Disks.Exists(d => d.Snapshot == DiskSnapshot.External);

    private void ReadState(XmlPullReader reader) => _state ??= reader.ReadText();

    private void WriteState(XmlBuffer buffer)
    {
        if (State is { } state)
            buffer.Element("state", SnapshotStateNames.Text(state));
    }

    private void ReadCreationTime(XmlPullReader reader)
    {
        if (XmlScalar.TryInt64(reader.ReadTextSpan(), false, out long time))
            CreationTime = time;
    }

    private void WriteCreationTime(XmlBuffer buffer)
    {
        if (CreationTime != 0)
            buffer.Element("creationTime", CreationTime.ToString(CultureInfo.InvariantCulture));
    }

    private void ReadDomain(XmlPullReader reader)
    {
        if (!reader.Options.Redefine || Domain is not null)
        {
            reader.Skip();
            return;
        }
        Domain = MomentDomain.Read(reader, out var uuid);
        DomainUuid = uuid;
    }

    private void WriteDomain(XmlBuffer buffer)
    {
        if (Domain is not null)
            MomentDomain.Write(buffer, "domain", Domain);
        else if (DomainUuid is { } uuid)
        {
            buffer.Start("domain");
            buffer.Element("uuid", uuid.ToString());
            buffer.End("domain");
        }
    }

    private void ReadInactiveDomain(XmlPullReader reader)
    {
        if (reader.Options.Redefine && InactiveDomain is null)
            InactiveDomain = MomentDomain.Read(reader, out _);
        else
            reader.Skip();
    }

    private void WriteInactiveDomain(XmlBuffer buffer)
    {
        if (InactiveDomain is not null)
            MomentDomain.Write(buffer, "inactiveDomain", InactiveDomain);
    }

    private void ReadActive(XmlPullReader reader) => Active = XmlScalar.TryInt32(reader.ReadTextSpan(), false, out int active) ? active != 0 : Active;

    private void WriteActive(XmlBuffer buffer)
    {
        if (Active is { } active)
            buffer.Element("active", active ? "1" : "0");
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (Name is { Length: 0 })
            Name = null;
        if (reader.Options.Redefine)
            CheckExisting(reader);
        else
        {
            CreationTime = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            Name ??= CreationTime.ToString(CultureInfo.InvariantCulture);
            Parent = null;
        }
        CheckMemory(reader);
        if (!reader.Options.Redefine)
            Cookie = null;
        if (!reader.Options.Status)
            Active = null;
        else if (Active is null)
            throw reader.Error(ErrorNumber.InternalError, "Could not find 'active' element");
    }

    private void CheckExisting(XmlPullReader reader)
    {
        if (Name is null)
            throw reader.XmlError("a redefined snapshot must have a name");
        if (CreationTime == 0)
            throw reader.Error(ErrorNumber.InternalError, "missing creationTime from existing snapshot");
        if (string.IsNullOrEmpty(_state))
            throw reader.XmlError("missing state from existing snapshot");
        State = SnapshotStateNames.TryParse(_state, out var state) ? state : throw reader.Unsupported($"Invalid state '{_state}' in domain snapshot XML");
    }

    private void CheckMemory(XmlPullReader reader)
    {
        if (Memory is { File: not null })
            Memory.Snapshot ??= DiskSnapshot.External;
        if (Memory is { File: { } unwanted, Snapshot: not DiskSnapshot.External })
            throw reader.XmlError($"memory filename '{unwanted}' requires external snapshot");
        if (Memory is { File: null, Snapshot: DiskSnapshot.External })
            throw reader.XmlError("external memory snapshots require a filename");
        if (reader.Options.Redefine && Memory?.Snapshot is null)
            Memory = new() { Snapshot = IsOffline ? DiskSnapshot.No : DiskSnapshot.Internal };
        if (IsOffline && Memory is { Snapshot: not (null or DiskSnapshot.No) })
            throw reader.XmlError("memory state cannot be saved with offline or disk-only snapshot");
        if (Memory?.File is { } file && !file.StartsWith('/'))
            throw reader.XmlError($"memory snapshot file path ({file}) must be absolute");
    }
}
