using Libvirt.Documents.Schema;

namespace Libvirt.Documents.Tests.Schema;

/// <summary>Validates a text with a schema.</summary>
internal static class Validation
{
    /// <summary>Null when it is valid, else what is wrong.</summary>
    public static string? Error(string xml, DocumentSchema schema)
    {
        try
        {
            SchemaValidator.Validate(new(xml, ErrorDomain.Xml, ParseOptions.Default), schema);
            return null;
        }
        catch (LibvirtException e) when (e.Code is ErrorNumber.XmlInvalidSchema or ErrorNumber.XmlDetail)
        {
            return e.Message;
        }
    }
}
