using System.Globalization;
using Libvirt.Documents.Moments;

namespace Libvirt.Documents;

public sealed partial class DomainCheckpointDocument
{
    /// <summary>False for the view without the domain (VIR_DOMAIN_CHECKPOINT_XML_NO_DOMAIN).</summary>
    public bool ShowsDomain { get; set; } = true;

    private void ReadName(XmlPullReader reader)
    {
        Name = reader.ReadText();
        if (!CheckpointSchema.IsName(Name))
            throw CheckpointSchema.Extra("name");
    }

    private void WriteName(XmlBuffer buffer) => buffer.Element("name", Name);

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

    private void ReadDisks(XmlPullReader reader)
    {
        while (reader.ReadChild())
            Disks.Add(reader.Name is "disk" ? CheckpointDisk.ParseXml(reader) : throw CheckpointSchema.Extra("disks"));
        if (Disks.Count == 0)
            throw CheckpointSchema.Extra("disks");
    }

    private void WriteDisks(XmlBuffer buffer)
    {
        if (Disks.Count == 0)
            return;
        buffer.Start("disks");
        foreach (var disk in Disks)
            disk.WriteXml(buffer, "disk");
        buffer.End("disks");
    }

    private void ReadDomain(XmlPullReader reader)
    {
        if (reader.Options.Redefine && Domain is null)
            Domain = MomentDomain.Read(reader, out _);
        else
            reader.Skip();
    }

    private void WriteDomain(XmlBuffer buffer)
    {
        if (Domain is not null)
            MomentDomain.Write(buffer, "domain", Domain);
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (!reader.Options.Redefine)
        {
            CreationTime = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            Name ??= CreationTime.ToString(CultureInfo.InvariantCulture);
            Parent = null;
        }
        else if (Name is null)
            throw reader.XmlError("a redefined checkpoint must have a name");
        else if (CreationTime == 0)
            throw reader.Error(ErrorNumber.InternalError, "missing creationTime from existing checkpoint");
    }
}
