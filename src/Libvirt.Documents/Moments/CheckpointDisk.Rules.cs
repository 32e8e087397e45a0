namespace Libvirt.Documents.Moments;

public sealed partial class CheckpointDisk
{
    private void ReadMode(XmlPullReader reader, int index)
        => Mode = CheckpointModeNames.TryParse(reader.AttributeValue(index), out var mode) ? mode : throw CheckpointSchema.Extra("disks");

    private void WriteMode(XmlBuffer buffer)
    {
        if (Mode is { } mode)
            buffer.Attribute("checkpoint", CheckpointModeNames.Text(mode));
    }

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (!CheckpointSchema.IsDiskName(Name) || (Mode == CheckpointMode.No && (Bitmap is not null || Size is not null)))
            throw CheckpointSchema.Extra("disks");
        if (Mode is null)
            Mode = CheckpointMode.Bitmap;
        Size = null;
    }
}
