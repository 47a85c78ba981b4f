using Answerable.Domain.Access;

namespace Answerable.Records.Imports;

/// <summary>Why a file is not read: one sentence each, that says what to do.</summary>
public static class ImportRefusals
{
    public const int MostRows = 20_000;
    public const int MostBytes = 20 * 1024 * 1024;
    public const int LongestLine = 200_000;
    public const int MostColumns = 1_000;

    public static RefusedException Empty(string name) => Refuse("import.empty", $"{name} is empty: choose the file that holds the rows.");

    public static RefusedException TooLarge(string name) => Refuse("import.too-large", $"{name} is larger than {MostBytes / 1024 / 1024} MB: save the sheet with the rows alone, without pictures and other sheets.");

    public static RefusedException TooManyRows(string name) => Refuse("import.too-many-rows", $"{name} has more than {MostRows:N0} rows: save fewer at a time, or without empty rows.");

    public static RefusedException TooWide(string name) => Refuse("import.too-wide", $"{name} has a row of more than {MostColumns:N0} cells or {LongestLine:N0} letters: save only the columns that are wanted.");

    public static RefusedException Binary(string name) => Refuse("import.binary", $"{name} is not text and not a spreadsheet: save it as .xlsx, .csv or .txt.");

    public static RefusedException WrongType(string name, string kind) => Refuse("import.type", $"{name} is {kind}: copy its table into a text file, or save it as .xlsx, .csv or .txt.");

    public static RefusedException OldWorkbook(string name) => Refuse("import.old-workbook", $"{name} is a spreadsheet of the old .xls kind: open it and save it as .xlsx.");

    public static RefusedException Encrypted(string name) => Refuse("import.encrypted", $"{name} is protected by a password: save it without one.");

    public static RefusedException Macros(string name) => Refuse("import.macros", $"{name} holds macros: save it as .xlsx without them.");

    public static RefusedException Bomb(string name) => Refuse("import.bomb", $"{name} unpacks to far more than it holds, as files made to do harm do: save it again from a spreadsheet program.");

    public static RefusedException OutsideEntity(string name) => Refuse("import.external-entity", $"{name} defines entities in its XML, which no spreadsheet program writes: save it again from a spreadsheet program.");

    public static RefusedException Corrupt(string name) => Refuse("import.corrupt", $"{name} is damaged and cannot be read: open it in a spreadsheet program and save it again.");

    public static RefusedException NoRows(string name) => Refuse("import.empty", $"{name} has no row with anything in it: choose the file that holds the rows.");

    public static RefusedException OpenQuote(string name, int line) => Refuse("import.quote", $"{name} opens a quotation mark on line {line} that is not closed: save the file as CSV again, or as .xlsx.");

    public static RefusedException Formula(string name, int line) => Refuse("import.formula", $"{name} holds a formula on line {line}, and a CSV file must hold values only: replace it by its value, or put an apostrophe before it if it is text.");

    private static RefusedException Refuse(string code, string message) => new(new(code, message));
}
